// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.responsehook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A door to open for an outside survey tool.
 *
 * @param channel null: web
 * @param secret null: a new one
 */
@Schema(description = "A door to open for an outside survey tool.")
record NewResponseHook(
        @Schema(examples = "Typeform, after delivery") @NotBlank @Size(max = 200) String name,

        @Schema(examples = "srv_01JD8N6V5T5Z3Q7W2K4M9X0A1B") @NotNull @Size(max = 60) String surveyId,

        @Schema(
                description = "Default: web.",
                enumeration = {"email", "sms", "link", "qr", "in-app", "phone", "face-to-face", "web", "other"})
        @Nullable @Size(max = 60) String channel,

        @Nullable @Valid HookSignature signature,

        @Schema(description = "Where the tool says which one it signs with. Default: a new one, shown in the answer.")
        @Nullable @Size(min = 16, max = 200) String secret,

        @NotNull @Valid HookMapping mapping) {}
