// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.template;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with templates. */
enum SurveyTemplateProblem implements ProblemType {
    SURVEY_TEMPLATE_NOT_FOUND(404);

    private final int status;

    SurveyTemplateProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
