// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.survey.question.Question;
import dev.kept.survey.question.Scale;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Data of the {@code survey.response.*.v1} events: the full current state, with scales, so that no reader has to ask for
 * the survey. Scores are told as if high were good on every scale. No free text.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResponseRecorded(
        String responseId,
        @Nullable String customerId,
        String surveyId,
        String surveyKey,
        int surveyVersion,
        String channel,
        String weight,
        List<GivenAnswer> answers,
        List<MissingAnswer> missing) {

    static ResponseRecorded of(SurveyResponse response, List<Question> questions) {
        Map<String, Question> byKey =
                questions.stream().collect(Collectors.toMap(Question::key, Function.identity(), (a, b) -> a));
        List<GivenAnswer> answers = response.answers().stream()
                .filter(answer -> answer.missing() == null && answer.text() == null)
                .map(answer -> GivenAnswer.of(answer, Objects.requireNonNull(byKey.get(answer.question()))))
                .toList();
        List<MissingAnswer> missing = response.answers().stream()
                .filter(answer -> answer.missing() != null)
                .map(answer -> new MissingAnswer(answer.question(), Objects.requireNonNull(answer.missing())))
                .toList();
        return new ResponseRecorded(
                response.id(),
                response.customerId(),
                response.surveyId(),
                response.surveyKey(),
                response.surveyVersion(),
                response.channel().text(),
                Decimals.plain(response.weight()),
                answers,
                missing);
    }

    /** @param rawScore as it was given, where the scale's low end is the good one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GivenAnswer(
            String question,
            String type,
            @Nullable String aspect,
            @Nullable Integer score,
            @Nullable Integer rawScore,
            @Nullable Integer min,
            @Nullable Integer max,
            @Nullable Integer satisfiedFrom,
            @Nullable List<String> choices,
            @Nullable String number) {

        static GivenAnswer of(Answer answer, Question question) {
            if (answer.score() != null) {
                return rated(answer.score(), question, Objects.requireNonNull(question.scale()));
            }
            String type =
                    question.type().isChoice() ? "CHOICE" : question.type().name();
            List<String> choices = answer.choice() == null ? answer.choices() : List.of(answer.choice());
            return new GivenAnswer(question.key(), type, null, null, null, null, null, null, choices, answer.number());
        }

        private static GivenAnswer rated(int score, Question question, Scale scale) {
            return new GivenAnswer(
                    question.key(),
                    question.type().name(),
                    question.aspect(),
                    scale.highIsGood(score),
                    scale.reversed() ? score : null,
                    scale.min(),
                    scale.max(),
                    scale.highIsGood(Objects.requireNonNull(scale.satisfiedFrom())),
                    null,
                    null);
        }
    }

    record MissingAnswer(String question, String code) {}
}
