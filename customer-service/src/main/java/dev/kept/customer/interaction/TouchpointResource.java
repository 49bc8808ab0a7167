// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/touchpoints")
@Produces("application/json")
@Tag(name = "Interactions")
class TouchpointResource {

    private final TouchpointService touchpoints;

    TouchpointResource(TouchpointService touchpoints) {
        this.touchpoints = touchpoints;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listTouchpoints", summary = "List touchpoints")
    public Page<TouchpointView> list(@BeanParam PageRequest request) {
        Page<Touchpoint> page = touchpoints.list(request);
        return new Page<>(page.data().stream().map(TouchpointView::of).toList(), page.page());
    }

    @GET
    @Path("/{touchpointKey}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getTouchpoint", summary = "Read a touchpoint")
    @APIResponseSchema(TouchpointView.class)
    public RestResponse<TouchpointView> get(@RestPath String touchpointKey) {
        return answer(touchpoints.get(touchpointKey));
    }

    @PUT
    @Path("/{touchpointKey}")
    @RolesAllowed("admin")
    @Operation(
            operationId = "replaceTouchpoint",
            summary = "Create or rename a touchpoint",
            description = "An equal body changes nothing. `If-Match` is optional here.")
    @APIResponse(
            responseCode = "200",
            description = "Renamed, or equal already",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TouchpointView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TouchpointView.class)))
    public RestResponse<TouchpointView> replace(
            @RestPath @Pattern(regexp = "^[a-z0-9][a-z0-9-]{0,59}$") String touchpointKey,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewTouchpoint touchpoint) {
        TouchpointService.Upserted upserted = touchpoints.put(touchpointKey, ifMatch, touchpoint.label());
        if (!upserted.created()) {
            return answer(upserted.touchpoint());
        }
        return RestResponse.ResponseBuilder.<TouchpointView>created(URI.create("/api/v1/touchpoints/" + touchpointKey))
                .header("ETag", ETags.of(upserted.touchpoint().version()))
                .entity(TouchpointView.of(upserted.touchpoint()))
                .build();
    }

    @DELETE
    @Path("/{touchpointKey}")
    @RolesAllowed("admin")
    @Operation(
            operationId = "deleteTouchpoint",
            summary = "Delete a touchpoint",
            description = "Only one that no interaction names.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "touchpoint-in-use")
    public void delete(@RestPath String touchpointKey, @RestHeader("If-Match") @Nullable String ifMatch) {
        touchpoints.delete(touchpointKey, ifMatch);
    }

    private static RestResponse<TouchpointView> answer(Touchpoint touchpoint) {
        return RestResponse.ResponseBuilder.ok(TouchpointView.of(touchpoint))
                .header("ETag", ETags.of(touchpoint.version()))
                .build();
    }
}
