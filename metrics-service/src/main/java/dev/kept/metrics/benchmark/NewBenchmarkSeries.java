// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a series is of.
 *
 * @param metric key of the metric that its values are comparable with
 * @param definition of that metric; null: its default one
 * @param of the competitor, industry or market, in a few words
 */
@Schema(name = "NewBenchmarkSeries", description = "What a series of figures is of, and where it was published.")
record NewBenchmarkSeries(
        @Schema(description = "What people read.") @NotNull @Valid SeriesName name,

        @Schema(description = "Whose figures they are.") @NotNull BenchmarkKind kind,

        @Schema(description = "The industry, competitor or market.", examples = "Specialty retail, China")
        @NotNull @Size(min = 1, max = 200) String of,

        @Schema(description = "Key of the metric that the values are to be compared with.", examples = "retention-rate")
        @NotNull @Size(min = 1, max = 60) String metric,

        @Schema(
                description = "Which definition of the metric they follow; its default one if left out.",
                examples = "set-based")
        @Nullable @Size(min = 1, max = 60) String definition,

        @Schema(description = "Where they were published.") @NotNull @Valid Citation citation) {}
