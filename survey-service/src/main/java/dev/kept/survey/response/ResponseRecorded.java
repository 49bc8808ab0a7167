// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.survey.answer.Answer;
import dev.kept.survey.answer.Decimals;
import dev.kept.survey.design.Design;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.question.Question;
import dev.kept.survey.question.Scale;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Data of the {@code survey.response.*.v1} events: the full current state, with scales, so that no reader has to ask for
 * the survey. Scores are told as if high were good on every scale. No free text.
 *
 * @param aspectWeights what the version that was answered declares: how much each aspect counts
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
        List<MissingAnswer> missing,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> aspectWeights) {

    static ResponseRecorded of(SurveyResponse response, Questionnaire asked) {
        Map<String, Question> byKey = asked.parts();
        Design design = asked.design();
        List<GivenAnswer> answers = response.answers().stream()
                .filter(answer -> answer.valid() && !answer.personal())
                .map(answer -> GivenAnswer.of(answer, Objects.requireNonNull(byKey.get(answer.question())), design))
                .toList();
        List<MissingAnswer> missing = response.answers().stream()
                .filter(answer -> answer.missing() != null)
                .map(answer -> new MissingAnswer(
                        design.stableKey(answer.question()), Objects.requireNonNull(answer.missing())))
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
                missing,
                design.aspectWeights());
    }

    /**
     * @param question the key that it had first, so that figures span versions
     * @param askedAs its key in this version, where that is another one
     * @param rawScore as it was given, where the scale's low end is the good one
     * @param choices of a RANKING in its order, the best first
     * @param date ISO 8601
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GivenAnswer(
            String question,
            @Nullable String askedAs,
            String type,
            @Nullable String aspect,
            @Nullable Integer score,
            @Nullable Integer rawScore,
            @Nullable Integer min,
            @Nullable Integer max,
            @Nullable Integer satisfiedFrom,
            @Nullable List<String> choices,
            @Nullable String number,
            @Nullable String date) {

        static GivenAnswer of(Answer answer, Question question, Design design) {
            String stable = design.stableKey(question.key());
            String askedAs = stable.equals(question.key()) ? null : question.key();
            if (answer.score() != null) {
                return rated(answer.score(), question, stable, askedAs);
            }
            String type =
                    question.type().isChoice() ? "CHOICE" : question.type().name();
            List<String> choices = answer.choice() == null ? answer.choices() : List.of(answer.choice());
            return new GivenAnswer(
                    stable, askedAs, type, null, null, null, null, null, null, choices, answer.number(), answer.date());
        }

        private static GivenAnswer rated(int score, Question question, String stable, @Nullable String askedAs) {
            Scale scale = Objects.requireNonNull(question.scale());
            return new GivenAnswer(
                    stable,
                    askedAs,
                    question.type().name(),
                    question.aspect(),
                    scale.highIsGood(score),
                    scale.reversed() ? score : null,
                    scale.min(),
                    scale.max(),
                    scale.highIsGood(Objects.requireNonNull(scale.satisfiedFrom())),
                    null,
                    null,
                    null);
        }
    }

    record MissingAnswer(String question, String code) {}
}
