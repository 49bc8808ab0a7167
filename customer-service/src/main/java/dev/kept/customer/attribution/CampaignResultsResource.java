// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/campaigns/{campaignId}/results")
@Produces("application/json")
@Tag(name = "Campaigns")
class CampaignResultsResource {
    private final CampaignResults results;

    CampaignResultsResource(CampaignResults results) {
        this.results = results;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "getCampaignResults",
            summary = "See what a campaign achieved",
            description = "Of each customer touched, the order that a touch links counts, else the first one within the"
                    + " window of the attribution policy after the first touch.")
    public CampaignResultsView get(@RestPath String campaignId) {
        return results.of(campaignId);
    }
}
