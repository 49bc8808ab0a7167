// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import java.time.Instant;

/**
 * The full state of one entity at one version. Facts of one entity merge by keeping the highest version, which makes
 * applying them commutative and idempotent: late, doubled and swapped facts cannot change the outcome.
 */
public sealed interface Fact
        permits ProfileFact, OrderFact, RefundFact, ResponseFact, SegmentsFact, DeletedFact, RecordFact {

    /** Id of the entity, unique within its kind and tenant. */
    String entity();

    /** Version of the entity; a correction has a higher one. */
    long version();

    /** When it happened in the world. Decides the day on which it counts. */
    Instant occurredAt();
}
