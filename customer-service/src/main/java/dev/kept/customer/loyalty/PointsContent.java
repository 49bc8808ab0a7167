// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says.
 *
 * @param points what it adds to the balance; below zero where it takes
 * @param source what made it; null where somebody wrote it
 * @param sourceKey names what must make an entry only once
 * @param rate points per unit of currency, for the points of an order
 */
@Embeddable
record PointsContent(
        @Enumerated(EnumType.STRING) PointsKind kind,
        long points,
        @Column(name = "happened_at") Instant happenedAt,
        @Column(name = "expires_on") @Nullable LocalDate expiresOn,
        @Nullable String reason,
        @Column(name = "order_id") @Nullable String orderId,
        @Column(name = "reverses_entry_id") @Nullable String reversesEntryId,
        @Nullable String source,
        @Column(name = "source_key") @Nullable String sourceKey,
        @Nullable BigDecimal rate) {

    /** Takes an entry back. */
    static PointsContent reversalOf(PointsEntry entry, Instant at, @Nullable String reason, @Nullable String source) {
        return new PointsContent(
                PointsKind.REVERSE,
                -entry.content().points(),
                at,
                null,
                reason,
                entry.content().orderId(),
                entry.id(),
                source,
                null,
                null);
    }

    /** Takes points whose last day is over. */
    static PointsContent expiry(long points, LocalDate lastDay, Instant at) {
        return new PointsContent(
                PointsKind.EXPIRE, -points, at, lastDay, null, null, null, PointsEntry.EXPIRY, null, null);
    }
}
