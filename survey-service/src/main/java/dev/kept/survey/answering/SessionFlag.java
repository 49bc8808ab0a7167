// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody should look at a session: it may be one of many by the same person. */
@Schema(name = "AnswerSessionFlag")
enum SessionFlag {
    /** Several others came through the same link from the same network address within a day. */
    SAME_ADDRESS,
    /** Another one from the same network address gave exactly the same answers within a day. */
    SAME_ANSWERS
}
