// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.plan;

import dev.kept.customer.label.Label;
import dev.kept.customer.money.Decimals;
import dev.kept.customer.persistence.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;

/** All that a plan says at one version. */
@Embeddable
record PlanContent(
        @Column(name = "plan_key") String key,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(NeverMutated.class)
        Label name,

        BigDecimal amount,
        String currency,
        String term,
        @Column(name = "grace_days") int graceDays,
        boolean active) {

    PlanContent {
        amount = Decimals.normal(amount);
    }
}
