// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An offer that was made to a customer who had left, or was about to.
 *
 * @param occurredAt when it was made
 * @param kind for example {@code DISCOUNT}
 * @param outcome {@code OPEN}, {@code WON_BACK}, {@code DECLINED} or {@code EXPIRED}
 * @param cost of the offer, ten-thousandths of the currency; 0 where unknown
 * @param currency of the cost; null for the tenant's own
 */
public record WinBackFact(
        String entity,
        long version,
        Instant occurredAt,
        String kind,
        String outcome,
        long cost,
        boolean deleted,
        @Nullable String currency)
        implements RecordFact, Priced {

    /** An offer whose cost is in the tenant's currency. */
    public WinBackFact(
            String entity, long version, Instant occurredAt, String kind, String outcome, long cost, boolean deleted) {
        this(entity, version, occurredAt, kind, outcome, cost, deleted, null);
    }

    @Override
    public WinBackFact in(@Nullable String other) {
        return new WinBackFact(entity, version, occurredAt, kind, outcome, cost, deleted, other);
    }
}
