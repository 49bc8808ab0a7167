// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with responses. */
enum ResponseProblem implements ProblemType {
    RESPONSE_NOT_FOUND(404),
    /** Another response to the survey has this externalId and says something else. */
    RESPONSE_EXTERNAL_ID_TAKEN(409),
    RESPONSE_INVALID(400),
    SURVEY_TO_EXPORT_NOT_FOUND(404),
    IMPORT_SURVEY_REQUIRED(400),
    IMPORT_COLUMNS_UNKNOWN(400);

    private final int status;

    ResponseProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
