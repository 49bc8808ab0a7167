// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.surveyfeed;

import java.sql.SQLException;

/** The database failed; its SQLException is the cause, by which the failure is judged. */
class SurveyAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SurveyAnswerException(String message, SQLException cause) {
        super(message, cause);
    }
}
