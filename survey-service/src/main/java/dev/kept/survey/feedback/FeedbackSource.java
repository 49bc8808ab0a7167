// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where feedback comes from. */
@Schema(name = "FeedbackSource", description = "Where it comes from.")
enum FeedbackSource {
    REVIEW,
    SOCIAL,
    EMAIL,
    CALL_NOTE,
    CHAT,
    FORUM,
    IN_PERSON,
    /** A free answer to a survey; made by its response only. */
    SURVEY,
    OTHER
}
