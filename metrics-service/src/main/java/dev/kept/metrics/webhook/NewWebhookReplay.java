// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which deliveries are sent again. */
@Schema(name = "NewWebhookReplay", description = "The time of recording of the events that are sent again.")
record NewWebhookReplay(
        @Schema(examples = "2026-05-01T00:00:00Z") @NotNull Instant from,

        @Schema(description = "No longer meant.", examples = "2026-05-02T00:00:00Z") @NotNull Instant to,

        @Schema(description = "Whether only those that were given up. Default: true.") @Nullable Boolean failedOnly) {

    boolean failedOnlyOrDefault() {
        return !Boolean.FALSE.equals(failedOnly);
    }
}
