// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.survey.design.Design;
import dev.kept.survey.question.Question;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One version of a survey as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SurveyVersion", description = "One version of a survey; from its publication on it never changes.")
record SurveyVersionView(
        @Schema(examples = "srv_01JD8N6V5T5Z3Q7W2K4M9X0A1B", required = true)
        String surveyId,

        @Schema(examples = "1", required = true) int version,
        @Schema(required = true) SurveyStatus status,

        @Schema(examples = "How was your visit?", required = true)
        String title,

        @Schema(examples = "en") @Nullable String language,
        @Schema(required = true) List<Question> questions,
        @Nullable Design design,
        @Schema(required = true) Instant createdAt,
        @Nullable Instant publishedAt) {

    static SurveyVersionView of(Survey survey, SurveyVersion version) {
        return new SurveyVersionView(
                survey.id(),
                version.number(),
                survey.statusOf(version),
                version.title(),
                version.language(),
                version.questions(),
                version.design(),
                version.createdAt(),
                version.publishedAt());
    }
}
