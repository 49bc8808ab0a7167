// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.template;

import dev.kept.survey.design.Questionnaire;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A survey that is ready to be used, in several languages.
 *
 * @param purpose what it is for, by language tag
 */
public record SurveyTemplate(String key, Map<String, String> purpose, Questionnaire questionnaire) {

    /** Its title by language tag. */
    Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        for (String language : questionnaire.languages()) {
            questionnaire.in(language).ifPresent(translated -> titles.put(language, translated.title()));
        }
        return titles;
    }
}
