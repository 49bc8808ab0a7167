// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/campaigns")
@Produces("application/json")
@Tag(name = "Campaigns")
class CampaignResource {
    /** The step that a campaign shall take. */
    @Schema(name = "CampaignTransition", description = "The next step in a campaign's life.")
    record CampaignTransition(
            @Schema(description = "DRAFT becomes RUNNING, RUNNING becomes ENDED.", examples = "RUNNING") @NotNull CampaignStatus status) {}

    private final CampaignService campaigns;
    private final CampaignList list;

    CampaignResource(CampaignService campaigns, CampaignList list) {
        this.campaigns = campaigns;
        this.list = list;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listCampaigns", summary = "List campaigns")
    public Page<CampaignView> list(@BeanParam CampaignFilter filter, @BeanParam PageRequest request) {
        Page<Campaign> page = list.campaigns(filter, request);
        return new Page<>(page.data().stream().map(CampaignView::of).toList(), page.page());
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(operationId = "createCampaign", summary = "Plan a campaign", description = "It begins as a DRAFT.")
    @APIResponseSchema(value = CampaignView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "409", description = "campaign-key-taken")
    public RestResponse<CampaignView> create(@NotNull @Valid NewCampaign campaign) {
        Campaign made = campaigns.create(campaign);
        return RestResponse.ResponseBuilder.<CampaignView>created(URI.create("/api/v1/campaigns/" + made.id()))
                .header("ETag", ETags.of(made.version()))
                .entity(CampaignView.of(made))
                .build();
    }

    @GET
    @Path("/{campaignId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getCampaign", summary = "Read a campaign")
    @APIResponseSchema(CampaignView.class)
    public RestResponse<CampaignView> get(@RestPath String campaignId) {
        return answer(campaigns.get(campaignId));
    }

    @PATCH
    @Path("/{campaignId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("customers:write")
    @Operation(operationId = "updateCampaign", summary = "Change a campaign", description = "A merge patch.")
    @APIResponseSchema(CampaignView.class)
    @APIResponse(responseCode = "409", description = "campaign-key-taken, campaign-segment-fixed")
    public RestResponse<CampaignView> update(
            @RestPath String campaignId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(ref = "CampaignPatch")))
                    ObjectNode patch) {
        return answer(campaigns.patch(campaignId, ifMatch, patch));
    }

    @DELETE
    @Path("/{campaignId}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "deleteCampaign",
            summary = "Delete a campaign",
            description = "Only while nobody was touched and no cost names it.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "campaign-has-touches, conflict (a cost names it)")
    public void delete(@RestPath String campaignId, @RestHeader("If-Match") @Nullable String ifMatch) {
        campaigns.delete(campaignId, ifMatch);
    }

    @POST
    @Path("/{campaignId}/transitions")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "transitionCampaign",
            summary = "Start or end a campaign",
            description =
                    "DRAFT becomes RUNNING, RUNNING becomes ENDED; there is no way back. The members of its segment"
                            + " at its start become its listed audience and stay so.")
    @APIResponseSchema(CampaignView.class)
    @APIResponse(responseCode = "409", description = "campaign-step-illegal")
    public RestResponse<CampaignView> transition(
            @RestPath String campaignId, @NotNull @Valid CampaignTransition transition) {
        return answer(campaigns.become(campaignId, transition.status()));
    }

    private static RestResponse<CampaignView> answer(Campaign campaign) {
        return RestResponse.ResponseBuilder.ok(CampaignView.of(campaign))
                .header("ETag", ETags.of(campaign.version()))
                .build();
    }
}
