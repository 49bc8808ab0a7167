// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.trigger;

import java.sql.SQLException;

/** The database failed; its SQLException is the cause, by which the failure is judged. */
class TriggerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TriggerException(String message, SQLException cause) {
        super(message, cause);
    }
}
