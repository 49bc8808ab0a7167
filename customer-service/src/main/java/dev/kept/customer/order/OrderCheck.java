// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.order;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.customer.CustomerRef;
import dev.kept.customer.lookup.Lookup;
import dev.kept.customer.money.Currencies;
import dev.kept.customer.money.Decimals;
import dev.kept.customer.money.Money;
import dev.kept.customer.product.ProductGroup;
import dev.kept.customer.settings.TenantSettings;
import dev.kept.restkit.problem.Fault;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for every order, whichever way it comes in.
 *
 * @param settings the tenant's settings, whose currency is held
 * @param customers those that the orders name
 * @param catalogue where the products of their lines belong, by code
 * @param now the current time
 */
record OrderCheck(
        TenantSettings settings, Lookup<CustomerRef> customers, Map<String, ProductGroup> catalogue, Instant now) {

    private static final Duration AHEAD = Duration.ofHours(24);
    private static final BigDecimal MORE_THAN_FITS = BigDecimal.TEN.pow(15);

    /** An order that may be kept: what was said of it, and what the catalogue knows of its products. */
    record Checked(String customerId, OrderContent said, Map<String, ProductGroup> catalogue) {

        /** What is kept of an order that is new. */
        OrderContent content() {
            return said.filed(List.of(), catalogue);
        }

        /** What is kept of an order that was recorded before. */
        OrderContent contentAfter(OrderContent before) {
            return said.filed(before.lines(), catalogue);
        }
    }

    /** The order in the form in which it is kept, or null, and then at least one fault was added. */
    @Nullable Checked check(NewOrder order, List<Fault> faults) {
        int before = faults.size();
        CustomerRef customer = customers.find(order.customerId(), order.customerExternalId(), faults);
        if (order.customerId() == null && order.customerExternalId() == null) {
            faults.add(Fault.textAt("/customerId", "customer-missing"));
        }
        checkTime(order.orderedAt(), faults);
        String currency = currency(order, faults);

        List<OrderLine> lines =
                order.linesOrNone().stream().map(OrderLineView::line).toList();
        BigDecimal amount = agreed("/amount", order.amount(), sum(lines, OrderLine::amount), faults);
        BigDecimal cost = agreed("/cost", order.cost(), sum(lines, OrderLine::cost), faults);
        if (amount == null && order.amount() == null && lines.isEmpty()) {
            faults.add(Fault.textAt("/amount", "amount-missing"));
        }
        if (faults.size() > before || customer == null || amount == null) {
            return null;
        }
        return new Checked(
                customer.id(),
                new OrderContent(
                        order.externalId(), order.orderedAt().truncatedTo(MICROS), currency, amount, cost, lines),
                catalogue);
    }

    private void checkTime(Instant orderedAt, List<Fault> faults) {
        if (orderedAt.isBefore(Instant.EPOCH) || orderedAt.isAfter(now.plus(AHEAD))) {
            faults.add(Fault.textAt("/orderedAt", "time-out-of-range"));
        }
    }

    /** The one currency that all of the order is in; the tenant's where it says none. */
    private String currency(NewOrder order, List<Fault> faults) {
        Map<String, String> said = new LinkedHashMap<>();
        if (order.currency() != null) {
            said.put("/currency", order.currency());
        }
        if (order.amount() != null) {
            said.put("/amount/currency", order.amount().currency());
        }
        if (order.cost() != null) {
            said.put("/cost/currency", order.cost().currency());
        }
        String currency = said.values().stream().findFirst().orElse(settings.currency());
        said.forEach((pointer, other) -> {
            if (other.equals(currency)) {
                Currencies.check(pointer, other, faults);
            } else {
                faults.add(Fault.textAt(pointer, "currency-not-of-order", currency));
            }
        });
        return currency;
    }

    /** The sum over all lines, if each of them has the value. */
    private static @Nullable BigDecimal sum(List<OrderLine> lines, Function<OrderLine, @Nullable BigDecimal> value) {
        List<BigDecimal> values =
                lines.stream().map(value).filter(Objects::nonNull).toList();
        return lines.isEmpty() || values.size() < lines.size()
                ? null
                : values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable BigDecimal agreed(
            String pointer, @Nullable Money stated, @Nullable BigDecimal sum, List<Fault> faults) {
        if (sum == null) {
            return stated == null ? null : stated.value();
        }
        if (sum.compareTo(MORE_THAN_FITS) >= 0) {
            faults.add(Fault.textAt(pointer, "sum-too-large"));
            return null;
        }
        if (stated != null && stated.value().compareTo(sum) != 0) {
            faults.add(Fault.textAt(pointer, "sum-differs", Decimals.text(sum)));
            return null;
        }
        return sum;
    }
}
