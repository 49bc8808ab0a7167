// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valueexport;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is exported, as it is put. */
@Schema(name = "NewValueExport", description = "Which values are exported.")
record NewValueExport(
        @Schema(
                description = "The first period of each series is the one that holds this day; at most 4000 periods.",
                examples = "2024-01-01")
        @NotNull LocalDate from,

        @NotEmpty @Size(max = 200) List<@NotNull @Valid ExportedSeries> series) {

    NewValueExport {
        // A body that leaves it out is refused by its constraint, which says so better than an exception here.
        series = series == null ? List.of() : series;
    }
}
