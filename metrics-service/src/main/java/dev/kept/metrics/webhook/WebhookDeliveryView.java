// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A delivery as the API shows it; what was told is not shown again. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookDelivery", description = "An event on its way to an endpoint.")
record WebhookDeliveryView(
        @Schema(required = true, examples = "whd_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, examples = "whk_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String endpointId,

        @Schema(required = true, examples = "customer.order.placed.v1")
        String type,

        @Schema(required = true) Delivery.Status status,

        @Schema(required = true, description = "Since it was made or last replayed.", examples = "1")
        int attempts,

        @Schema(description = "When it is tried next.") @Nullable Instant nextAttemptAt,

        @Nullable Instant lastAttemptAt,
        @Schema(examples = "503") @Nullable Integer httpStatus,

        @Schema(
                description =
                        "Of the last attempt: http-<status>, timeout, connection-failed, tls-failed, host-unknown,"
                                + " address-forbidden, erased.",
                examples = "http-503")
        @Nullable String error,

        @Schema(description = "Every attempt ever; in the answer for one delivery only.") @Nullable List<Attempt> history,

        @Schema(required = true) Instant createdAt) {

    static WebhookDeliveryView of(Delivery delivery, @Nullable List<Delivery.Attempt> history) {
        return new WebhookDeliveryView(
                delivery.id(),
                delivery.endpointId(),
                delivery.type(),
                delivery.status(),
                delivery.attempts(),
                delivery.nextAt(),
                delivery.lastAt(),
                delivery.httpStatus(),
                delivery.error(),
                history == null ? null : history.stream().map(Attempt::of).toList(),
                delivery.createdAt());
    }

    /** One attempt. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WebhookAttempt", description = "One attempt to deliver.")
    record Attempt(
            @Schema(required = true, examples = "1") int number,
            @Schema(required = true) Instant at,

            @Schema(required = true, description = "How long it took.", examples = "84")
            int millis,

            @Nullable Integer httpStatus,
            @Nullable String error) {
        static Attempt of(Delivery.Attempt attempt) {
            return new Attempt(attempt.number(), attempt.at(), attempt.millis(), attempt.httpStatus(), attempt.error());
        }
    }
}
