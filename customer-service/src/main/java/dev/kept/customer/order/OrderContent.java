// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.order;

import dev.kept.customer.money.Decimals;
import dev.kept.customer.money.Money;
import dev.kept.customer.persistence.NeverMutated;
import dev.kept.customer.product.ProductGroup;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** All that an order says at one version; equal contents mean that nothing changed. */
@Embeddable
record OrderContent(
        @Column(name = "external_id") @Nullable String externalId,
        @Column(name = "ordered_at") Instant orderedAt,
        String currency,
        BigDecimal amount,
        @Nullable BigDecimal cost,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(NeverMutated.class)
        List<OrderLine> lines) {

    OrderContent {
        amount = Decimals.normal(amount);
        cost = cost == null ? null : Decimals.normal(cost);
        lines = List.copyOf(lines);
    }

    /** The same without the client's own number, which may lead to a person. */
    OrderContent unnamed() {
        return new OrderContent(null, orderedAt, currency, amount, cost, lines);
    }

    /**
     * The same with each line filed under its category and product line: as it says itself, else as this order had its
     * product before, else as the catalogue has it now. So the same order sent again changes nothing, whatever became
     * of the catalogue, and what the catalogue did not know then is filled in.
     */
    OrderContent filed(List<OrderLine> before, Map<String, ProductGroup> catalogue) {
        Map<String, OrderLine> known = new HashMap<>();
        before.forEach(line -> known.putIfAbsent(line.product(), line));
        List<OrderLine> filed = lines.stream()
                .map(line -> {
                    OrderLine was = known.getOrDefault(line.product(), line);
                    ProductGroup group = catalogue.getOrDefault(line.product(), ProductGroup.UNKNOWN);
                    return line.orFiledUnder(was.category(), was.productLine())
                            .orFiledUnder(group.category(), group.productLine());
                })
                .toList();
        return new OrderContent(externalId, orderedAt, currency, amount, cost, filed);
    }

    Money money() {
        return Money.of(amount, currency);
    }

    @Nullable Money costMoney() {
        return cost == null ? null : Money.of(cost, currency);
    }

    List<OrderLineView> lineViews() {
        return lines.stream().map(line -> OrderLineView.of(line, currency)).toList();
    }
}
