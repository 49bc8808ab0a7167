// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.logic;

import dev.kept.survey.answer.Answer;
import dev.kept.survey.answer.Contact;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.question.Choice;
import dev.kept.survey.question.Question;
import dev.kept.survey.question.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A respondent who answers whatever is asked. */
public final class AutoAnswers {

    private AutoAnswers() {}

    /**
     * Answers of someone who goes from the first page to the end.
     *
     * @param last whether the last choice and the highest score are taken, else the first and the lowest
     */
    public static List<Answer> to(Questionnaire questionnaire, boolean last) {
        SurveyFlow flow = SurveyFlow.of(questionnaire);
        Respondent respondent = new Respondent("auto", List.of(), Map.of());
        List<Answer> answers = new ArrayList<>();
        Step step = flow.first(answers, respondent);
        while (step.atPage()) {
            Question.parts(step.page().questions()).forEach(question -> answers.add(answer(question, last)));
            step = flow.after(step.page().key(), answers, respondent);
        }
        return flow.counted(answers, respondent);
    }

    private static Answer answer(Question question, boolean last) {
        String key = question.key();
        List<String> choices = question.choices().stream().map(Choice::key).toList();
        return switch (question.type()) {
            case NPS, CSAT, CES, RATING -> {
                Scale scale = Objects.requireNonNull(question.prepared().scale());
                yield Answer.ofScore(key, last ? scale.max() : scale.min());
            }
            case SINGLE_CHOICE -> Answer.ofChoice(key, choices.get(last ? choices.size() - 1 : 0));
            case MULTIPLE_CHOICE -> Answer.ofChoices(key, List.of(choices.get(last ? choices.size() - 1 : 0)));
            case RANKING -> Answer.ofChoices(key, choices);
            case NUMBER -> Answer.ofNumber(key, "7");
            case DATE -> Answer.ofDate(key, "2026-05-13");
            case CONTACT -> Answer.ofContact(key, new Contact("Li", "li@example.com", null));
            case TEXT, MATRIX -> Answer.ofText(key, "words");
        };
    }
}
