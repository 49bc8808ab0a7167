// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.audience;

import java.sql.SQLException;

/** The database failed; its SQLException is the cause, by which the failure is judged. */
class AudienceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    AudienceException(String message, SQLException cause) {
        super(message, cause);
    }
}
