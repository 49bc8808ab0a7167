// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.kept.survey.answer.Answer;
import dev.kept.survey.answer.Decimals;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A response as the API shows it.
 *
 * @param weight decimal text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SurveyResponse", description = "What one respondent answered to one survey version.")
record ResponseView(
        @Schema(examples = "rsp_01JD8N6V5T5Z3Q7W2K4M9X0A1B", required = true)
        String id,

        @JsonUnwrapped Answered answered,
        @Schema(examples = "R-1024") @Nullable String externalId,

        @Schema(examples = "cus_01JD8N6V5T5Z3Q7W2K4M9X0A1B") @Nullable String customerId,

        @Schema(examples = "email", required = true) String channel,
        @Schema(examples = "0.2847177143", required = true) String weight,
        @Schema(required = true) Instant answeredAt,
        @Schema(examples = "zh-CN") @Nullable String language,

        @Schema(
                description = "In the order of the questions; texts are masked without the scope customers:pii.",
                required = true)
        List<Answer> answers,

        @Nullable Interview interview,
        @Schema(required = true) Instant createdAt) {

    /** Which version of which survey was answered. */
    @Schema(name = "AnsweredSurveyVersion")
    record Answered(
            @Schema(examples = "srv_01JD8N6V5T5Z3Q7W2K4M9X0A1B", required = true)
            String surveyId,

            @Schema(examples = "airport-2017", required = true)
            String surveyKey,

            @Schema(examples = "1", required = true) int surveyVersion) {}

    static ResponseView of(SurveyResponse response, boolean textsVisible) {
        List<Answer> answers = response.answers();
        return new ResponseView(
                response.id(),
                new Answered(response.surveyId(), response.surveyKey(), response.surveyVersion()),
                response.externalId(),
                response.customerId(),
                response.channel().text(),
                Decimals.plain(response.weight()),
                response.answeredAt(),
                response.language(),
                textsVisible ? answers : answers.stream().map(Answer::masked).toList(),
                response.interview(),
                response.createdAt());
    }
}
