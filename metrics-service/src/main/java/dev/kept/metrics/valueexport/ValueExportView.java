// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valueexport;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is exported. */
@Schema(name = "ValueExport", description = "Which values are exported.")
record ValueExportView(
        @Schema(required = true, examples = "warehouse") String key,

        @Schema(required = true, examples = "2024-01-01") LocalDate from,

        @Schema(required = true) List<ExportedSeries> series) {

    static ValueExportView of(ValueExport export) {
        return new ValueExportView(export.key(), export.from(), export.series());
    }
}
