// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import dev.kept.customer.money.Decimals;
import dev.kept.customer.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All that is said of an offer at one version; equal contents mean that nothing changed. */
@Embeddable
record OfferContent(
        @Enumerated(EnumType.STRING) OfferKind kind,
        @Column(name = "campaign_id") @Nullable String campaignId,
        @Column(name = "coupon_id") @Nullable String couponId,
        @Column(name = "agent_id") @Nullable String agentId,
        @Column(name = "offered_at") Instant offeredAt,
        @Column(name = "expires_at") Instant expiresAt,
        @Nullable String currency,
        @Nullable BigDecimal cost,
        @Nullable String note) {

    OfferContent {
        cost = cost == null ? null : Decimals.normal(cost);
    }

    @Nullable Money money() {
        return cost == null || currency == null ? null : Money.of(cost, currency);
    }
}
