// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the handling of an item is. */
@Schema(name = "FeedbackStatus", description = "How far its handling is.")
enum FeedbackStatus {
    OPEN,
    ASSIGNED,
    REPLIED,
    CLOSED
}
