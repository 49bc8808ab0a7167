// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact with a customer.
 *
 * @param inbound whether the customer sought it
 * @param agent who handled it
 * @param resolvedAtOnce whether no other contact was needed; null where nobody says
 */
public record InteractionFact(
        String entity,
        long version,
        Instant occurredAt,
        String channel,
        boolean inbound,
        @Nullable String agent,
        @Nullable Boolean resolvedAtOnce,
        boolean deleted)
        implements RecordFact {}
