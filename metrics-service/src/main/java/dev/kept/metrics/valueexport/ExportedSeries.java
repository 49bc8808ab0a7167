// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valueexport;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One metric in groups, in periods of one length. */
@Schema(name = "ExportedSeries", description = "One metric in groups, in periods of one length.")
record ExportedSeries(
        @Schema(description = "Key of the metric.", examples = "retention-rate") @NotNull @Size(min = 1, max = 100) String metric,

        @Schema(description = "Named definition of the metric; left out: its first.", examples = "set-based")
        @Nullable @Size(min = 1, max = 100) String definition,

        @Schema(
                examples = "month",
                enumeration = {"day", "week", "month", "quarter", "year", "fiscal-quarter", "fiscal-year"})
        @NotNull @Size(min = 1, max = 20) String grain,

        @Schema(
                description = "What it is cut by, as `groupBy` of its values; left out: one total.",
                examples = "[\"region\"]")
        @Nullable @Size(max = 4) List<@NotNull @Size(min = 1, max = 100) String> groupBy) {

    List<String> dimensions() {
        return groupBy == null ? List.of() : groupBy;
    }

    /** What no other series of an export is called. */
    String name() {
        return metric + "/" + definition + "/" + grain + "/" + String.join(",", dimensions());
    }
}
