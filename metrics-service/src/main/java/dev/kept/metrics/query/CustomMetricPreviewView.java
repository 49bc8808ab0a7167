// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The same question, answered by two definitions. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "CustomMetricPreview",
        description = "The same question, answered by the draft and by what is published, side by side.")
record CustomMetricPreviewView(
        @Schema(description = "Absent where there is no draft.") @Nullable ValuesView draft,

        @Schema(description = "Absent before the first publication.") @Nullable ValuesView published) {}
