// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a respondent is on the public page. */
@Schema(name = "AnswerSessionState")
enum SessionState {
    OPEN,
    COMPLETED,
    SCREENED_OUT
}
