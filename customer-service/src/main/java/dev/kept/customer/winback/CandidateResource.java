// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/win-back-candidates")
@Produces("application/json")
@Tag(name = "Win-back")
class CandidateResource {

    private final Candidates candidates;

    CandidateResource(Candidates candidates) {
        this.candidates = candidates;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "listWinBackCandidates",
            summary = "List customers to win back",
            description = "Who is lost, and who is at risk because it has not bought for long; as of today, by the"
                    + " lifecycle policy in force.")
    public Page<CandidateView> list(@Valid @BeanParam CandidateFilter filter, @BeanParam PageRequest request) {
        return candidates.page(filter, request);
    }
}
