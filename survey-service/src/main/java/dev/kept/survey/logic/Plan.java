// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.logic;

import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.design.SurveyPage;
import dev.kept.survey.question.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a way through a survey is found by, put together once.
 *
 * @param answered the keys of answers, by the question that they belong to
 */
record Plan(List<SurveyPage> pages, Map<String, List<String>> answered) {

    static Plan of(Questionnaire questionnaire) {
        Map<String, List<String>> answered = new HashMap<>();
        questionnaire
                .byKey()
                .forEach((key, question) -> answered.put(
                        key, question.parts().stream().map(Question::key).toList()));
        return new Plan(questionnaire.pages(), answered);
    }

    List<String> answeredBy(String question) {
        return answered.getOrDefault(question, List.of());
    }

    /** How much there is to look at on the way. */
    int size() {
        return answered.values().stream().mapToInt(List::size).sum();
    }
}
