// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.cost;

import dev.kept.customer.money.Decimals;
import dev.kept.customer.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** All that a cost says at one version; equal contents mean that nothing changed. */
@Embeddable
record CostContent(
        @Column(name = "external_id") @Nullable String externalId,
        @Enumerated(EnumType.STRING) CostType type,
        String currency,
        BigDecimal amount,
        @Column(name = "first_day") LocalDate firstDay,
        @Column(name = "last_day") LocalDate lastDay,
        @Nullable String channel,
        @Column(name = "campaign_id") @Nullable String campaignId,
        @Nullable String segment,
        @Nullable String note) {

    CostContent {
        amount = Decimals.normal(amount);
    }

    /** The same cost by another amount. */
    CostContent worth(BigDecimal other) {
        return new CostContent(
                externalId, type, currency, other, firstDay, lastDay, channel, campaignId, segment, note);
    }

    Money money() {
        return Money.of(amount, currency);
    }
}
