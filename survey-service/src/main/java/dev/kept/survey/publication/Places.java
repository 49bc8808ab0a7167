// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.publication;

import dev.kept.survey.design.PageQuestion;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.design.SurveyPage;
import dev.kept.survey.question.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is answered, and on which page. */
final class Places {

    private final Map<String, Question> parts;
    private final Map<String, Integer> pages = new HashMap<>();

    Places(Questionnaire questionnaire) {
        this.parts = questionnaire.parts();
        Map<String, Question> questions = questionnaire.byKey();
        List<SurveyPage> declared = questionnaire.pages();
        for (int i = 0; i < declared.size(); i++) {
            for (PageQuestion place : declared.get(i).questions()) {
                Question question = questions.get(place.question());
                if (question != null) {
                    for (Question part : question.parts()) {
                        pages.putIfAbsent(part.key(), i);
                    }
                }
            }
        }
    }

    /** What is answered under this key. */
    Optional<Question> find(String key) {
        return Optional.ofNullable(parts.get(key));
    }

    /** Whether it is known when this page has been answered. */
    boolean answeredBy(String key, int page) {
        return pages.getOrDefault(key, Integer.MAX_VALUE) <= page;
    }
}
