// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import dev.kept.metrics.asof.CustomerAsOf;
import dev.kept.metrics.asof.RecurringRevenue;
import dev.kept.metrics.asof.Tenure;
import dev.kept.metrics.modelling.CustomerGroups;
import dev.kept.metrics.policy.Amounts;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.snapshot.CustomerSnapshot;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a customer has brought in by a day, with nothing in it that happened later. */
final class Earnings {

    /** The types of cost that win customers, as in the acquisition cost of all of them. */
    private static final Set<String> ACQUISITION = Set.of("MARKETING", "SALES", "PROMOTION", "TOOLS");

    private static final Set<String> SERVICING = Set.of("SERVICING");

    private final CustomerAsOf customer;
    private final CustomerSnapshot snapshot;
    private final LocalDate day;

    Earnings(CustomerAsOf customer, LocalDate day, Policy policy) {
        this.customer = customer;
        this.day = day;
        this.snapshot = new CustomerSnapshot(customer.on(day), policy);
    }

    /** Whether the customer was there at the end of a day up to this one. */
    boolean presentAt(LocalDate end) {
        return snapshot.presentAt(number(end));
    }

    /** The first purchase or the first day of a subscription; null where there is neither. */
    @Nullable LocalDate began() {
        return Stream.concat(
                        customer.purchases().keySet().stream().limit(1),
                        Tenure.ofSubscriptions(customer, day).stream().map(Tenure::from))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    CustomerGroups groups(Policy policy) {
        LocalDate began = began();
        return CustomerGroups.of(
                customer, began == null ? null : YearMonth.from(began).toString(), policy.dimensions());
    }

    /** Paid on the local days {@code [from, to)} less what was given back in them, and recurring revenue by the day. */
    double revenue(LocalDate from, LocalDate to) {
        return Amounts.number(snapshot.netRevenue(number(from), number(to)))
                + RecurringRevenue.of(customer.known(), from, to);
    }

    /** The same less the cost of the goods and of serving. */
    double margin(LocalDate from, LocalDate to) {
        long costs = snapshot.netRevenue(number(from), number(to))
                - snapshot.margin(number(from), number(to))
                + snapshot.spent(SERVICING, from, to);
        return revenue(from, to) - Amounts.number(costs);
    }

    /** Spent to win this customer on the local days {@code [from, to)}. */
    double acquisition(LocalDate from, LocalDate to) {
        return Amounts.number(snapshot.spent(ACQUISITION, from, to));
    }

    private static int number(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}
