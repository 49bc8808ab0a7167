// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

import java.time.Instant;
import java.util.List;

/**
 * How an answer became another one. Each state follows from the one before: from {@code then} by the passing of time to
 * {@code aged}, from there by the steps to what is answered now.
 *
 * @param then with what was known, on the last day that was closed
 * @param aged with what was known then, on the day that is the last closed one now
 * @param steps the facts that moved something, in the order in which they were recorded
 * @param facts all that were recorded since, those that moved nothing included
 * @param erased how many customers have been erased since: nothing is known of them, then neither
 * @param <T> an answer
 */
public record Hindsight<T>(T then, T aged, List<Step<T>> steps, long facts, long erased) {

    public Hindsight {
        steps = List.copyOf(steps);
    }

    /** A fact, and the answer with it and all before it. */
    public record Step<T>(Cause cause, T after) {}

    /**
     * A fact that was recorded.
     *
     * @param customer whose it is
     * @param type of the event that told it
     * @param entity id of what it is about
     */
    public record Cause(
            String customer, String type, String entity, long version, Instant occurredAt, Instant recordedAt) {}
}
