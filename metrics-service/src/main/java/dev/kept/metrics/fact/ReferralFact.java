// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was referred by this customer.
 *
 * @param occurredAt when it was made
 * @param convertedAt when the referred one bought for the first time; null while not
 */
public record ReferralFact(
        String entity,
        long version,
        Instant occurredAt,
        @Nullable Instant convertedAt,
        boolean deleted) implements RecordFact {}
