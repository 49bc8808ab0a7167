// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.survey.design.Design;
import dev.kept.survey.question.Question;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A survey as the API shows it.
 *
 * @param questions of the latest version; left out of lists, as the design is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Survey", description = "A survey with its latest version; lists leave questions and design out.")
record SurveyView(
        @Schema(examples = "srv_01JD8N6V5T5Z3Q7W2K4M9X0A1B", required = true)
        String id,

        @Schema(examples = "airport-2017", required = true) String key,

        @Schema(examples = "How was your visit?", required = true)
        String title,

        @Schema(examples = "en") @Nullable String language,
        @Schema(required = true) SurveyStatus status,

        @Schema(description = "Number of the latest version, draft or published.", examples = "1", required = true)
        int latestVersion,

        @Schema(description = "Number of the version that new responses answer.", examples = "1") @Nullable Integer publishedVersion,

        @Nullable List<Question> questions,
        @Nullable Design design,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @Nullable Instant closedAt) {

    static SurveyView of(Survey survey, SurveyVersion latest) {
        return of(survey, latest.questions(), latest.design());
    }

    static SurveyView withoutQuestions(Survey survey) {
        return of(survey, null, null);
    }

    private static SurveyView of(Survey survey, @Nullable List<Question> questions, @Nullable Design design) {
        return new SurveyView(
                survey.id(),
                survey.key(),
                survey.title(),
                survey.language(),
                survey.status(),
                survey.latestVersion(),
                survey.publishedVersion(),
                questions,
                design,
                survey.createdAt(),
                survey.updatedAt(),
                survey.closedAt());
    }
}
