// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces("application/json")
@Tag(name = "Lifecycle")
class StageCountResource {

    private final StageCounts counts;

    StageCountResource(StageCounts counts) {
        this.counts = counts;
    }

    @GET
    @Path("/stage-counts")
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "getStageCounts",
            summary = "Count the customers in each stage",
            description = "At the end of any local day up to today, by the policy in force.")
    public StageCountsView counts(
            @Parameter(description = "The local day; today if left out.", example = "2024-06-30") @RestQuery @Nullable LocalDate asOf,
            @Parameter(
                            description = "An attribute of a customer as it is now: type, country, region, city,"
                                    + " acquisitionChannel or the key of a custom one.",
                            example = "region")
                    @RestQuery
                    @Pattern(regexp = "^[a-z][A-Za-z0-9]{0,39}$") @Nullable String groupBy) {
        return counts.counts(asOf, groupBy);
    }

    @GET
    @Path("/stage-transitions")
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "getStageMatrix",
            summary = "See how customers move between stages",
            description = "For each stage of the first day, how many are in which stage on the second; and each step in"
                    + " between with the mean days spent before it.")
    public StageMatrixView matrix(
            @Parameter(description = "The first local day.", example = "2024-05-31") @RestQuery @NotNull LocalDate from,
            @Parameter(description = "The second local day.", example = "2024-06-30") @RestQuery @NotNull LocalDate to) {
        return counts.matrix(from, to);
    }
}
