// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/win-back-summary")
@Produces("application/json")
@Tag(name = "Win-back")
class SummaryResource {

    private final Summary summary;

    SummaryResource(Summary summary) {
        this.summary = summary;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "summarizeWinBack",
            summary = "Count what offers to win customers back have achieved",
            description = "The win-back rate counts each lapsed customer once, however many offers it got.")
    public SummaryView of(@BeanParam SummaryFilter filter) {
        return summary.of(filter);
    }
}
