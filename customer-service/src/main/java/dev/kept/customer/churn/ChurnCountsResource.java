// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/churn-reason-counts")
@Produces("application/json")
@Tag(name = "Churn")
class ChurnCountsResource {

    private final ChurnCounts counts;

    ChurnCountsResource(ChurnCounts counts) {
        this.counts = counts;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "countChurnReasons",
            summary = "Count churns by reason",
            description =
                    "By the main reason, the most frequent first, with cumulative shares (a Pareto table). The counts"
                            + " add up to the churns, those of unknown reason included.")
    public ChurnCountsView count(
            @Parameter(description = "Churned on this day or later.", example = "2024-01-01") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Churned before this day.", example = "2024-07-01") @RestQuery @Nullable LocalDate to,
            @Parameter(
                            description =
                                    "One table for each: month, type, country, region, city or acquisitionChannel, as"
                                            + " known of the customer now.",
                            example = "region")
                    @RestQuery
                    @Nullable String groupBy) {
        return counts.count(from, to, groupBy);
    }
}
