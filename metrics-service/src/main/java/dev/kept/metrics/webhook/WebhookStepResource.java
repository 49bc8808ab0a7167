// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What can be done with an endpoint. */
@Path("/api/v1/webhook-endpoints/{endpointId}")
@Tag(name = "Webhooks")
class WebhookStepResource {

    private static final int OVERLAP_HOURS = 24;

    private final WebhookService webhooks;
    private final DeliveryService deliveries;

    WebhookStepResource(WebhookService webhooks, DeliveryService deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    @POST
    @Path("/secret-rotation")
    @Consumes("application/json")
    @Idempotent
    @RolesAllowed("admin")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Replace the secret of an endpoint",
            description = "For some hours deliveries carry a signature by each of the two.")
    @APIResponseSchema(
            value = WebhookEndpointView.class,
            responseDescription = "The only answer that shows the new secret")
    public RestResponse<WebhookEndpointView> rotate(
            @RestPath String endpointId, @NotNull @Valid NewSecretRotation rotation) {
        Integer hours = rotation.overlapHours();
        WebhookEndpoint rotated = webhooks.rotate(endpointId, Duration.ofHours(hours == null ? OVERLAP_HOURS : hours));
        return RestResponse.ResponseBuilder.ok(webhooks.shown(rotated))
                .header("ETag", ETags.of(rotated.version()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("/test-event")
    @ResponseStatus(202)
    @RolesAllowed("admin")
    @Operation(
            operationId = "sendWebhookTestEvent",
            summary = "Send an event that means nothing",
            description = "Of type webhook.test.v1, whatever types the endpoint wants.")
    @APIResponseSchema(value = WebhookDeliveryView.class, responseCode = "202", responseDescription = "On its way")
    @APIResponse(responseCode = "409", description = "webhook-disabled")
    public WebhookDeliveryView test(@RestPath String endpointId) {
        return WebhookDeliveryView.of(webhooks.test(endpointId), null);
    }

    @POST
    @Path("/replays")
    @Consumes("application/json")
    @Idempotent
    @RolesAllowed("admin")
    @Operation(
            operationId = "replayWebhookDeliveries",
            summary = "Send the events of a time again",
            description = "Those that were given up, or all. Events are kept for 30 days.")
    @APIResponseSchema(value = WebhookReplayView.class, responseDescription = "How many are on their way")
    @APIResponse(responseCode = "409", description = "webhook-disabled")
    public WebhookReplayView replay(@RestPath String endpointId, @NotNull @Valid NewWebhookReplay range) {
        return new WebhookReplayView(deliveries.replay(endpointId, range));
    }
}
