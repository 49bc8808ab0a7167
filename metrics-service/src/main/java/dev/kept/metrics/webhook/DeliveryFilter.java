// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which deliveries a list shows. */
class DeliveryFilter {

    @QueryParam("endpointId")
    @Nullable String endpointId;

    @Parameter(description = "FAILED are the dead letters.")
    @QueryParam("status")
    Delivery.@Nullable Status status;

    @Parameter(description = "Type of the event.", example = "customer.order.placed.v1")
    @QueryParam("type")
    @Nullable String type;

    @Nullable String status() {
        return status == null ? null : status.name();
    }

    /** Everything that selects, as text: a cursor is good for the same selection only. */
    String fingerprint() {
        return "webhook-deliveries\n" + endpointId + "\n" + status + "\n" + type;
    }
}
