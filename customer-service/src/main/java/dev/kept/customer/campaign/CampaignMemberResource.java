// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import dev.kept.customer.listing.PageRequest;
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
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/campaigns/{campaignId}/members")
@Produces("application/json")
@Tag(name = "Campaigns")
class CampaignMemberResource {
    /** Whom to add to the audience. */
    @Schema(name = "CampaignMembers", description = "Customers to add to the audience of a campaign.")
    record CampaignMembers(
            @Schema(description = "Ids of customers.", examples = "[\"cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T\"]")
            @NotNull @Size(min = 1, max = 500) List<@NotNull @Size(min = 1, max = 100) String> customerIds) {}

    /** How many were new. */
    @Schema(name = "CampaignMembersAdded", description = "How many customers were new to the audience.")
    record CampaignMembersAdded(
            @Schema(required = true, examples = "12") int added) {}

    /** One of the audience. */
    @Schema(name = "CampaignMember", description = "One customer of a campaign's listed audience.")
    record CampaignMemberView(
            @Schema(required = true, examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
            String customerId,

            @Schema(required = true, examples = "2026-11-21T08:30:00Z")
            Instant addedAt) {}

    private final CampaignService campaigns;
    private final CampaignMemberService members;
    private final CampaignList list;

    CampaignMemberResource(CampaignService campaigns, CampaignMemberService members, CampaignList list) {
        this.campaigns = campaigns;
        this.members = members;
        this.list = list;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listCampaignMembers", summary = "List the listed audience of a campaign")
    public Page<CampaignMemberView> list(
            @RestPath String campaignId, @BeanParam MemberFilter filter, @BeanParam PageRequest request) {
        Page<CampaignMember> page = list.members(campaigns.get(campaignId).id(), filter, request);
        return new Page<>(
                page.data().stream()
                        .map(member -> new CampaignMemberView(member.customerId(), member.addedAt()))
                        .toList(),
                page.page());
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "addCampaignMembers",
            summary = "Add customers to the audience of a campaign",
            description = "Up to 500 at once, all or none. Those listed already stay as they are.")
    public CampaignMembersAdded add(@RestPath String campaignId, @NotNull @Valid CampaignMembers wanted) {
        return new CampaignMembersAdded(members.add(campaignId, wanted.customerIds()));
    }

    @DELETE
    @Path("/{customerId}")
    @RolesAllowed("customers:write")
    @Operation(operationId = "removeCampaignMember", summary = "Take a customer out of the audience of a campaign")
    public void remove(@RestPath String campaignId, @RestPath String customerId) {
        members.remove(campaignId, customerId);
    }
}
