// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.responsehook;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A delivery as the API tells it. */
@Schema(name = "ResponseDelivery", description = "What became of something that a tool handed in.")
record ResponseDeliveryView(
        @Schema(examples = "rdl_01JD8N6V5T5Z3Q7W2K4M9X0A1B", required = true)
        String id,

        @Schema(description = "The tool's own id of the response.") @Nullable String externalId,

        @Schema(required = true) DeliveryStatus status,
        @Nullable String responseId,

        @Schema(description = "Why it was refused.", examples = "response-invalid") @Nullable String problem,

        @Schema(required = true) List<DeliveryFault> faults,
        @Schema(required = true) Instant receivedAt) {

    static ResponseDeliveryView of(ResponseDelivery delivery) {
        return new ResponseDeliveryView(
                delivery.id(),
                delivery.externalId(),
                delivery.status(),
                delivery.responseId(),
                delivery.problem(),
                delivery.faults(),
                delivery.receivedAt());
    }
}
