// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.feedkit.OutboxEvent;
import dev.kept.survey.design.Design;
import dev.kept.survey.question.MissingCode;
import dev.kept.survey.question.Question;
import dev.kept.survey.question.Scale;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Data of {@code survey.version.published.v1}: what can be answered from now on. Scales are told as if high were good. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SurveyPublished(
        String surveyId,
        String key,
        int version,
        List<PublishedQuestion> questions,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> aspectWeights) {

    private static final String TYPE = "survey.version.published.v1";

    static OutboxEvent event(Survey survey, SurveyVersion version, Instant now) {
        List<PublishedQuestion> questions = Question.parts(version.questions()).stream()
                .map(question ->
                        PublishedQuestion.of(question, version.questionnaire().design()))
                .toList();
        Map<String, String> weights = version.questionnaire().design().aspectWeights();
        return new OutboxEvent(
                TYPE,
                survey.id(),
                version.id(),
                version.number(),
                now,
                new SurveyPublished(survey.id(), survey.key(), version.number(), questions, weights));
    }

    /**
     * @param key the one that it had first, so that figures span versions; items of a matrix are ratings of their own
     * @param askedAs its key in this version, where that is another one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PublishedQuestion(
            String key,
            @Nullable String askedAs,
            String type,
            @Nullable String aspect,
            @Nullable PublishedScale scale) {
        static PublishedQuestion of(Question question, Design design) {
            String stable = design.stableKey(question.key());
            return new PublishedQuestion(
                    stable,
                    stable.equals(question.key()) ? null : question.key(),
                    question.type().name(),
                    question.aspect(),
                    PublishedScale.of(question));
        }
    }

    record PublishedScale(int min, int max, int satisfiedFrom, List<String> missing) {
        static @Nullable PublishedScale of(Question question) {
            Scale scale = question.scale();
            if (scale == null || scale.satisfiedFrom() == null) {
                return null;
            }
            List<String> missing =
                    question.missingCodes().stream().map(MissingCode::code).toList();
            return new PublishedScale(scale.min(), scale.max(), scale.highIsGood(scale.satisfiedFrom()), missing);
        }
    }
}
