// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.question.Question;
import java.util.List;

/**
 * A published version of a survey, as those see it who take answers to it.
 *
 * @param closed whether it takes no further responses; those that it has can still be corrected
 */
public record AnswerableSurvey(String id, String key, int version, boolean closed, Questionnaire questionnaire) {

    public List<Question> questions() {
        return questionnaire.questions();
    }
}
