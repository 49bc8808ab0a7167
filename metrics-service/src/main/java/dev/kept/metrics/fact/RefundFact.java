// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money given back. It counts on its own day. An order whose linked refunds reach its amount (and whose amount is
 * above zero) no longer counts as a qualifying purchase; its revenue and the refund both stay.
 *
 * @param order the refunded order, or null where the source does not say
 * @param amount ten-thousandths of the currency, above zero
 * @param currency of the amounts; null for the tenant's own
 */
public record RefundFact(
        String entity,
        long version,
        Instant occurredAt,
        @Nullable String order,
        long amount,
        boolean deleted,
        @Nullable String currency)
        implements Fact, Priced {

    /** A refund in the tenant's currency. */
    public RefundFact(
            String entity, long version, Instant occurredAt, @Nullable String order, long amount, boolean deleted) {
        this(entity, version, occurredAt, order, amount, deleted, null);
    }

    @Override
    public RefundFact in(@Nullable String other) {
        return new RefundFact(entity, version, occurredAt, order, amount, deleted, other);
    }
}
