// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/campaign-touches")
@Produces("application/json")
@Tag(name = "Campaigns")
class TouchResource {
    /** Several touches at once. */
    @Schema(name = "CampaignTouches", description = "Several touches at once.")
    record CampaignTouches(
            @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid NewTouch> touches) {}

    /** What became of one touch. */
    @Schema(name = "CampaignTouchResult", description = "What became of one touch of a batch.")
    record CampaignTouchResult(
            @Schema(required = true, description = "CREATED, UPDATED or UNCHANGED.")
            String status,

            @Schema(required = true) TouchView touch) {}

    /** What became of a batch. */
    @Schema(name = "CampaignTouchResults", description = "What became of each touch, in the order of the request.")
    record CampaignTouchResults(@Schema(required = true) List<CampaignTouchResult> data) {}

    private final TouchService touches;
    private final CampaignList list;

    TouchResource(TouchService touches, CampaignList list) {
        this.touches = touches;
        this.list = list;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listCampaignTouches", summary = "List touches of campaigns")
    public Page<TouchView> list(@BeanParam TouchFilter filter, @BeanParam PageRequest request) {
        Page<Touch> page = list.touches(filter, request);
        return new Page<>(page.data().stream().map(TouchView::of).toList(), page.page());
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "recordCampaignTouches",
            summary = "Record whom a campaign touched",
            description = "Up to 500 at once, all or none. A known externalId corrects that touch, for example when a"
                    + " delivered message is opened; an equal one changes nothing.")
    public CampaignTouchResults record(@NotNull @Valid CampaignTouches batch) {
        return new CampaignTouchResults(touches.record(batch.touches()).stream()
                .map(kept -> new CampaignTouchResult(kept.status().name(), TouchView.of(kept.touch())))
                .toList());
    }

    @GET
    @Path("/{touchId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getCampaignTouch", summary = "Read a touch")
    @APIResponseSchema(TouchView.class)
    public RestResponse<TouchView> get(@RestPath String touchId) {
        Touch touch = touches.get(touchId);
        return RestResponse.ResponseBuilder.ok(TouchView.of(touch))
                .header("ETag", ETags.of(touch.version()))
                .build();
    }

    @DELETE
    @Path("/{touchId}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "deleteCampaignTouch",
            summary = "Delete a touch",
            description = "As if it had never been recorded.")
    public void delete(@RestPath String touchId, @RestHeader("If-Match") @Nullable String ifMatch) {
        touches.delete(touchId, ifMatch);
    }
}
