// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money given back. It counts on its own day. An order whose linked refunds reach its amount (and whose amount is
 * above zero) no longer counts as a qualifying purchase; its revenue and the refund both stay.
 *
 * @param order the refunded order, or null where the source does not say
 * @param amount ten-thousandths of the tenant's currency, above zero
 */
public record RefundFact(
        String entity,
        long version,
        Instant occurredAt,
        @Nullable String order,
        long amount,
        boolean deleted) implements Fact {}
