// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.restkit.problem.Language;
import dev.kept.restkit.problem.ProblemTexts;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fit as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ModelFit", description = "One fit of a model, with its result once there is one.")
record ModelFitView(
        @Schema(required = true, description = "From 1, in the order of the requests.")
        int number,

        @Schema(required = true) ModelFit.Status status,

        @Schema(description = "Last day that it knows.", examples = "2026-06-30") @Nullable LocalDate cut,

        @Schema(description = "While it runs.") ModelFit.@Nullable Progress progress,

        @Schema(description = "Why it is BOUNDARY or FAILED, as a stable name.", examples = "no-dropout") @Nullable String reason,

        @Schema(description = "The same for people.") @Nullable String explanation,

        @Nullable FitResult result,

        @Schema(required = true, description = "Who asked for it; `schedule`: nobody did.")
        String requestedBy,

        @Schema(required = true) Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static ModelFitView of(ModelFit fit) {
        String reason = fit.reason();
        return new ModelFitView(
                fit.number(),
                fit.status(),
                fit.cut(),
                fit.progress(),
                reason,
                reason == null ? null : ProblemTexts.fault(Language.current(), "fit-" + reason),
                fit.result(),
                fit.requestedBy(),
                fit.requestedAt(),
                fit.startedAt(),
                fit.finishedAt());
    }
}
