// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with surveys. */
public enum SurveyProblem implements ProblemType {
    SURVEY_NOT_FOUND(404),
    SURVEY_VERSION_NOT_FOUND(404),
    SURVEY_KEY_TAKEN(409),
    /** There is no draft to change or to publish. */
    SURVEY_NOT_DRAFT(409),
    /** There is a draft already, so no further one can be made. */
    SURVEY_HAS_DRAFT(409),
    /** Nothing was published yet, so nothing can be answered, closed or copied. */
    SURVEY_NOT_PUBLISHED(409),
    /** Was published once, so it cannot be deleted. */
    SURVEY_WAS_PUBLISHED(409),
    SURVEY_CLOSED(409),
    QUESTIONS_INVALID(400);

    private final int status;

    SurveyProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
