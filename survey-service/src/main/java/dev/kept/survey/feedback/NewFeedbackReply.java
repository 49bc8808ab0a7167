// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was answered; it is noted here, and sent where the feedback was given. */
@Schema(name = "NewFeedbackReply", description = "What was answered. It is noted, not sent.")
record NewFeedbackReply(
        @Schema(description = "Personal data.", examples = "谢谢您的建议，我们已加派人手。") @NotBlank @Size(max = 10_000) String text,

        @NotNull ReplyVisibility visibility) {}
