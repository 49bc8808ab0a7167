// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import dev.kept.survey.answer.Answer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A response as other features of this service see it.
 *
 * @param created whether it is new
 * @param texts free answers by the key of their question; personal data
 * @param scores scores by the key of their question
 */
public record RecordedResponse(
        String id,
        boolean created,
        String surveyId,
        String surveyKey,
        int surveyVersion,
        @Nullable String customerId,
        @Nullable String language,
        Instant answeredAt,
        Map<String, String> texts,
        Map<String, Integer> scores) {

    static RecordedResponse of(SurveyResponse response, boolean created) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Integer> scores = new LinkedHashMap<>();
        for (Answer answer : response.answers()) {
            if (answer.text() != null && !answer.text().isBlank()) {
                texts.put(answer.question(), answer.text());
            }
            if (answer.score() != null) {
                scores.put(answer.question(), answer.score());
            }
        }
        return new RecordedResponse(
                response.id(),
                created,
                response.surveyId(),
                response.surveyKey(),
                response.surveyVersion(),
                response.customerId(),
                response.language(),
                response.answeredAt(),
                texts,
                scores);
    }
}
