// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to an endpoint.
 *
 * @param event our id of the event
 * @param nextAt when it is sent next, if it is
 * @param httpStatus of the last attempt
 * @param error of the last attempt
 */
record Delivery(
        String id,
        String endpointId,
        String event,
        String type,
        Status status,
        int attempts,
        @Nullable Instant nextAt,
        @Nullable Instant lastAt,
        @Nullable Integer httpStatus,
        @Nullable String error,
        Instant createdAt) {

    /** How far a delivery is. */
    @Schema(
            name = "WebhookDeliveryStatus",
            description =
                    "PENDING; DELIVERED: accepted with 2xx; FAILED: given up after the last attempt (a dead letter);"
                            + " CANCELLED: what it told is erased.")
    enum Status {
        PENDING,
        DELIVERED,
        FAILED,
        CANCELLED
    }

    /** One attempt. */
    record Attempt(
            int number,
            Instant at,
            int millis,
            @Nullable Integer httpStatus,
            @Nullable String error) {}

    /**
     * What is to be sent.
     *
     * @param eventId as the producer named it
     */
    record Letter(String deliveryId, int attempts, String eventId, String payload) {}
}
