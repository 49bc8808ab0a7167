// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import dev.kept.customer.label.Label;
import dev.kept.customer.money.Decimals;
import dev.kept.customer.money.Money;
import dev.kept.customer.persistence.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** All that is declared of a campaign at one version; equal contents mean that nothing changed. */
@Embeddable
record CampaignContent(
        String key,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(NeverMutated.class)
        Label name,

        String channel,
        @Nullable String kind,
        @Nullable String currency,
        @Nullable BigDecimal budget,
        @Column(name = "starts_on") LocalDate startsOn,
        @Column(name = "ends_on") @Nullable LocalDate endsOn,
        @Nullable String segment) {

    CampaignContent {
        budget = budget == null ? null : Decimals.normal(budget);
    }

    @Nullable Money budgetMoney() {
        return budget == null || currency == null ? null : Money.of(budget, currency);
    }
}
