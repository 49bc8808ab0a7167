// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One published value. */
@Schema(name = "BenchmarkPoint", description = "One published value.")
record BenchmarkPointView(
        @Schema(required = true, description = "First day of the period.", examples = "2025-01-01")
        LocalDate start,

        @Schema(required = true, description = "First day after it.", examples = "2026-01-01")
        LocalDate end,

        @Schema(required = true, description = "In the unit of the series' metric: 0.62 is 62 %.", examples = "0.62")
        String value,

        @Schema(
                description = "How many customers or answers stand behind it; absent if that was not published.",
                examples = "412")
        @Nullable Long n) {}
