// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.responsehook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.restkit.idempotency.ShownOnce;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A hook as the API tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ResponseHook", description = "Where an outside survey tool hands in responses.")
record ResponseHookView(
        @Schema(examples = "rhk_01JD8N6V5T5Z3Q7W2K4M9X0A1B", required = true)
        String id,

        @Schema(required = true) String name,
        @Schema(required = true) String surveyId,
        @Schema(examples = "web", required = true) String channel,

        @Schema(
                description = "Where the tool sends to.",
                examples = "/api/v1/response-hooks/rhk_01JD8N6V5T5Z3Q7W2K4M9X0A1B/deliveries",
                required = true)
        String path,

        @Schema(required = true) HookSignature signature,
        @Schema(required = true) HookMapping mapping,

        @Schema(description = "Paused: what comes is refused.", required = true)
        boolean active,

        @Schema(description = "With what the tool signs; shown this once.") @Nullable String secret,

        @Schema(description = "So long the secret before it holds as well.") @Nullable Instant formerSecretUntil,

        @Schema(required = true) Instant createdAt)
        implements ShownOnce {

    /** The secret is not kept for a request that comes again. */
    @Override
    public ResponseHookView shownAgain() {
        return new ResponseHookView(
                id, name, surveyId, channel, path, signature, mapping, active, null, formerSecretUntil, createdAt);
    }

    static ResponseHookView of(ResponseHook hook) {
        return of(hook, null);
    }

    static ResponseHookView of(ResponseHook hook, @Nullable String secret) {
        return new ResponseHookView(
                hook.id(),
                hook.name(),
                hook.surveyId(),
                hook.channel().text(),
                "/api/v1/response-hooks/" + hook.id() + "/deliveries",
                hook.signature(),
                hook.mapping(),
                hook.active(),
                secret,
                hook.formerUntil(),
                hook.createdAt());
    }
}
