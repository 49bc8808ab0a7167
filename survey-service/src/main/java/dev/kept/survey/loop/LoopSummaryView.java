// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.loop;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Loops of a time, counted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FeedbackLoopSummary", description = "Loops that were opened in a time, and what became of them.")
record LoopSummaryView(
        @Schema(required = true, examples = "40") long opened,
        @Schema(required = true, examples = "31") long closed,

        @Schema(required = true, description = "Open and late.", examples = "2")
        long overdue,

        @Schema(
                description = "Median time from opening to closing, in seconds; absent if none is closed.",
                examples = "86400")
        @Nullable Long medianSecondsToClose) {}
