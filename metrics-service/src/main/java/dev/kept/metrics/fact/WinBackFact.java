// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import java.time.Instant;

/**
 * An offer that was made to a customer who had left, or was about to.
 *
 * @param occurredAt when it was made
 * @param kind for example {@code DISCOUNT}
 * @param outcome {@code OPEN}, {@code WON_BACK}, {@code DECLINED} or {@code EXPIRED}
 * @param cost of the offer, ten-thousandths of the currency; 0 where unknown
 */
public record WinBackFact(
        String entity, long version, Instant occurredAt, String kind, String outcome, long cost, boolean deleted)
        implements RecordFact {}
