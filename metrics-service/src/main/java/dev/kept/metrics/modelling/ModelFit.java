// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One fit of a model.
 *
 * @param number from 1, in the order of the requests
 * @param cut last day that it knows; null until it runs
 * @param reason stable name of why it is BOUNDARY or FAILED
 * @param result null until it has ended with one
 */
record ModelFit(
        String model,
        int number,
        Status status,
        @Nullable LocalDate cut,
        @Nullable Progress progress,
        @Nullable String reason,
        @Nullable FitResult result,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** What became of a fit. */
    @Schema(name = "ModelFitStatus")
    enum Status {
        QUEUED,
        RUNNING,
        /** There is a result. */
        SUCCEEDED,
        /** There is a result, and it is a simpler model: the reason says which way the data are at the edge. */
        BOUNDARY,
        /** There is no result to be read; the reason says why. */
        FAILED,
        CANCELLED;

        boolean open() {
            return this == QUEUED || this == RUNNING;
        }
    }

    /** How far it is: the stage, and how much of it is done. */
    @Schema(name = "ModelFitProgress")
    record Progress(
            @Schema(required = true, examples = "predicting")
            String stage,

            @Schema(required = true) long done,
            @Schema(required = true) long total) {}
}
