// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A series without its points. */
@Schema(name = "BenchmarkSeries", description = "A series of figures of others, with its citation.")
record BenchmarkSeriesView(
        @Schema(required = true, examples = "retail-retention")
        String key,

        @Schema(required = true) SeriesName name,

        @Schema(required = true) BenchmarkKind kind,

        @Schema(required = true, examples = "Specialty retail, China")
        String of,

        @Schema(required = true, examples = "retention-rate")
        String metric,

        @Schema(examples = "set-based") @Nullable String definition,

        @Schema(required = true) Citation citation,

        @Schema(required = true) Instant createdAt,

        @Schema(required = true) Instant updatedAt) {

    static BenchmarkSeriesView of(BenchmarkSeries series) {
        NewBenchmarkSeries content = series.content();
        return new BenchmarkSeriesView(
                series.key(),
                content.name(),
                content.kind(),
                content.of(),
                content.metric(),
                content.definition(),
                content.citation(),
                series.createdAt(),
                series.updatedAt());
    }
}
