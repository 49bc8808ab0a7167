// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.metrics.generation.Rebuild;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far the building of a new generation is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MetricRebuild", description = "The building of all metrics anew, beside those that answer meanwhile.")
record RebuildView(
        String id,

        @Schema(
                enumeration = {"facts", "timelines"},
                examples = "facts")
        String from,

        @Schema(enumeration = {"RUNNING", "DONE", "FAILED"}) String status,
        long generation,

        @Schema(description = "Customers that are in the new generation.")
        long done,

        @Schema(description = "Customers there were at the start.")
        long total,

        @Schema(description = "Numbers that were compared with the live ones; 0 if the settings differ.")
        long comparedCells,

        @Schema(description = "Of those, different: 0 unless something is wrong.")
        long differingCells,

        @Nullable String error,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    static RebuildView of(Rebuild rebuild) {
        return new RebuildView(
                rebuild.id(),
                MetricView.name(rebuild.source()),
                rebuild.status().name(),
                rebuild.generation(),
                rebuild.done(),
                rebuild.total(),
                rebuild.comparedCells(),
                rebuild.differingCells(),
                rebuild.error(),
                rebuild.startedAt(),
                rebuild.finishedAt());
    }
}
