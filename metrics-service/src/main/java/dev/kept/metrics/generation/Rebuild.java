// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.generation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The building of a new generation beside the live one.
 *
 * @param done customers that are in the new generation
 * @param total customers there were at the start
 * @param comparedCells cells that were compared with the live ones; 0 if the policies or the versions of the computation
 *     differ, so that nothing can be compared
 * @param differingCells of those, not equal: 0 unless something is wrong
 * @param error why it failed
 */
public record Rebuild(
        String id,
        long generation,
        Source source,
        Status status,
        long done,
        long total,
        long comparedCells,
        long differingCells,
        @Nullable String error,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** What it is built from. */
    public enum Source {
        /** All that ever came: verifies the timelines too. */
        FACTS,
        /** The merged timelines: quicker; enough when the policy has changed. */
        TIMELINES
    }

    /** How far it is. */
    public enum Status {
        RUNNING,
        DONE,
        FAILED
    }
}
