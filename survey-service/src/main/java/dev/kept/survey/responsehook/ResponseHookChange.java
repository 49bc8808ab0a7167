// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.responsehook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What of a hook can be changed.
 *
 * @param channel null: web
 * @param active null: true
 */
@Schema(description = "What of a hook can be changed; its survey cannot, its secret is rotated.")
record ResponseHookChange(
        @NotBlank @Size(max = 200) String name,

        @Schema(
                description = "Default: web.",
                enumeration = {"email", "sms", "link", "qr", "in-app", "phone", "face-to-face", "web", "other"})
        @Nullable @Size(max = 60) String channel,

        @Nullable @Valid HookSignature signature,
        @NotNull @Valid HookMapping mapping,

        @Schema(description = "Default: true. A paused hook refuses what comes, and says so among its deliveries.")
        @Nullable Boolean active) {

    static ResponseHookChange of(ResponseHook hook) {
        return new ResponseHookChange(
                hook.name(), hook.channel().text(), hook.signature(), hook.mapping(), hook.active());
    }

    static ResponseHookChange of(NewResponseHook wanted) {
        return new ResponseHookChange(wanted.name(), wanted.channel(), wanted.signature(), wanted.mapping(), true);
    }
}
