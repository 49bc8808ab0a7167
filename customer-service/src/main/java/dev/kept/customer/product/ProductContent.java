// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.product;

import dev.kept.customer.label.Label;
import dev.kept.customer.money.Decimals;
import dev.kept.customer.money.Money;
import dev.kept.customer.persistence.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** All that is known of a product at one version; equal contents mean that nothing changed. */
@Embeddable
record ProductContent(
        String code,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(NeverMutated.class)
        Label name,

        @Nullable String category,
        @Column(name = "product_line") @Nullable String productLine,
        @Nullable String currency,
        @Column(name = "unit_cost") @Nullable BigDecimal unitCost,
        boolean active) {

    ProductContent {
        unitCost = unitCost == null ? null : Decimals.normal(unitCost);
    }

    @Nullable Money cost() {
        return unitCost == null || currency == null ? null : Money.of(unitCost, currency);
    }
}
