// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who can read a reply. */
@Schema(name = "ReplyVisibility", description = "PUBLIC: where the feedback was given; PRIVATE: to the person alone.")
enum ReplyVisibility {
    PUBLIC,
    PRIVATE
}
