// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who is told of what happens here. */
@Path("/api/v1/webhook-endpoints")
@Tag(name = "Webhooks")
class WebhookEndpointResource {

    private final WebhookService webhooks;
    private final EndpointPatch patches;
    private final Cursors cursors;

    WebhookEndpointResource(WebhookService webhooks, EndpointPatch patches, Cursors cursors) {
        this.webhooks = webhooks;
        this.patches = patches;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed("admin")
    @Operation(
            operationId = "listWebhookEndpoints",
            summary = "List endpoints of web hooks",
            description = "Without their secrets.")
    public Page<WebhookEndpointView> list(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        int count = Limits.of(limit);
        String after = cursors.decode(cursor, "webhook-endpoints")
                .map(keys -> keys.get(0))
                .orElse("");
        return Page.of(
                webhooks.list(after, count + 1),
                count,
                last -> cursors.encode("webhook-endpoints", last.id()),
                WebhookEndpointView::of);
    }

    @POST
    @Consumes("application/json")
    @Idempotent
    @RolesAllowed("admin")
    @Operation(
            operationId = "createWebhookEndpoint",
            summary = "Have events sent to an address",
            description = "Events that are recorded from now on, as CloudEvents signed by the Standard Webhooks"
                    + " specification. At least once, and in no promised order: compare `version` of the same `entity`."
                    + " An answer of 2xx within 5 seconds accepts one; else it is sent again after 5 s, 5 min, 30 min,"
                    + " 2 h, 5 h, 10 h, 14 h, 20 h and 24 h. Redirects are not followed.")
    @APIResponseSchema(
            value = WebhookEndpointView.class,
            responseCode = "201",
            responseDescription = "Created; the only answer that shows the secret")
    @APIResponse(responseCode = "409", description = "webhook-endpoints-full")
    public RestResponse<WebhookEndpointView> create(@NotNull @Valid NewWebhookEndpoint endpoint) {
        WebhookEndpoint created = webhooks.create(endpoint);
        return RestResponse.ResponseBuilder.<WebhookEndpointView>created(
                        URI.create("/api/v1/webhook-endpoints/" + created.id()))
                .header("ETag", ETags.of(created.version()))
                .header("Cache-Control", "no-store")
                .entity(webhooks.shown(created))
                .build();
    }

    @GET
    @Path("/{endpointId}")
    @RolesAllowed("admin")
    @Operation(
            operationId = "getWebhookEndpoint",
            summary = "Read an endpoint of web hooks",
            description = "Without its secret, which is shown once, when it is made or replaced.")
    @APIResponseSchema(WebhookEndpointView.class)
    public RestResponse<WebhookEndpointView> get(@RestPath String endpointId) {
        return answer(webhooks.get(endpointId));
    }

    @PATCH
    @Path("/{endpointId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("admin")
    @Operation(
            operationId = "updateWebhookEndpoint",
            summary = "Change an endpoint of web hooks",
            description = "A merge patch. While it is disabled nothing is noted for it; what was noted before goes on"
                    + " when it is enabled again.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = NewWebhookEndpoint.class)))
    @APIResponseSchema(WebhookEndpointView.class)
    public RestResponse<WebhookEndpointView> update(
            @RestPath String endpointId, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        return answer(webhooks.change(endpointId, ifMatch, state -> patches.apply(patch, state)));
    }

    @DELETE
    @Path("/{endpointId}")
    @RolesAllowed("admin")
    @Operation(
            operationId = "deleteWebhookEndpoint",
            summary = "Delete an endpoint of web hooks and its deliveries",
            description = "What is on its way is not sent any more.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@RestPath String endpointId, @RestHeader("If-Match") @Nullable String ifMatch) {
        webhooks.delete(endpointId, ifMatch);
    }

    private static RestResponse<WebhookEndpointView> answer(WebhookEndpoint endpoint) {
        return RestResponse.ResponseBuilder.ok(WebhookEndpointView.of(endpoint))
                .header("ETag", ETags.of(endpoint.version()))
                .build();
    }
}
