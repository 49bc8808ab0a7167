// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is said to have brought a customer.
 *
 * @param occurredAt when the customer was acquired
 * @param channel of the deciding touch; null where nothing is known
 * @param campaign id of its campaign
 */
public record AttributionFact(
        String entity,
        long version,
        Instant occurredAt,
        @Nullable String channel,
        @Nullable String campaign,
        boolean deleted)
        implements RecordFact {}
