// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.refund;

import dev.kept.customer.money.Decimals;
import dev.kept.customer.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All that a refund says at one version; equal contents mean that nothing changed. */
@Embeddable
record RefundContent(
        @Column(name = "external_id") @Nullable String externalId,
        @Column(name = "refunded_at") Instant refundedAt,
        String currency,
        BigDecimal amount,
        @Nullable String reason) {

    RefundContent {
        amount = Decimals.normal(amount);
    }

    Money money() {
        return Money.of(amount, currency);
    }
}
