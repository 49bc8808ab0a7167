// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What became of the events that were sent. */
@Path("/api/v1/webhook-deliveries")
@Tag(name = "Webhooks")
class WebhookDeliveryResource {

    /** Behind every id. */
    private static final String END = "~";

    private final DeliveryService deliveries;
    private final Cursors cursors;

    WebhookDeliveryResource(DeliveryService deliveries, Cursors cursors) {
        this.deliveries = deliveries;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed("admin")
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "List deliveries of web hooks, newest first",
            description = "Also those that were given up: the dead letters have the status FAILED.")
    public Page<WebhookDeliveryView> list(
            @BeanParam DeliveryFilter filter, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        int count = Limits.of(limit);
        String before = cursors.decode(cursor, filter.fingerprint())
                .map(keys -> keys.get(0))
                .orElse(END);
        return Page.of(
                deliveries.list(before, filter, count + 1),
                count,
                last -> cursors.encode(filter.fingerprint(), last.id()),
                delivery -> WebhookDeliveryView.of(delivery, null));
    }

    @GET
    @Path("/{deliveryId}")
    @RolesAllowed("admin")
    @Operation(
            operationId = "getWebhookDelivery",
            summary = "Read a delivery with all its attempts",
            description = "When it was tried, what was answered, and when it is tried next.")
    public WebhookDeliveryView get(@RestPath String deliveryId) {
        return WebhookDeliveryView.of(deliveries.get(deliveryId), deliveries.attempts(deliveryId));
    }

    @POST
    @Path("/{deliveryId}/replay")
    @ResponseStatus(202)
    @RolesAllowed("admin")
    @Operation(
            operationId = "replayWebhookDelivery",
            summary = "Send an event again",
            description = "With the same webhook-id; one that is on its way stays so.")
    @APIResponseSchema(value = WebhookDeliveryView.class, responseCode = "202", responseDescription = "On its way")
    @APIResponse(responseCode = "409", description = "webhook-disabled, webhook-event-gone")
    public WebhookDeliveryView replay(@RestPath String deliveryId) {
        return WebhookDeliveryView.of(deliveries.replay(deliveryId), null);
    }
}
