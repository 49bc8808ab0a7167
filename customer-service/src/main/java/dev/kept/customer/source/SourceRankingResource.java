// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.source;

import dev.kept.restkit.etag.ETags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/source-ranking")
@Produces("application/json")
@Tag(name = "Attribute sources")
class SourceRankingResource {

    private final SourceRankingService ranking;

    SourceRankingResource(SourceRankingService ranking) {
        this.ranking = ranking;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "getSourceRanking",
            summary = "Read which sources are believed first",
            description = "Before anything is declared no source is ranked; the ETag is `\"v0\"` then.")
    @APIResponseSchema(SourceRanking.class)
    public RestResponse<SourceRanking> get() {
        return answer(ranking.versioned());
    }

    @PUT
    @RolesAllowed("admin")
    @Operation(
            operationId = "replaceSourceRanking",
            summary = "Declare which sources are believed first",
            description = "Needs `If-Match`, except for the very first declaration. Profiles of which sources say"
                    + " different things are decided again at once.")
    @APIResponseSchema(SourceRanking.class)
    public RestResponse<SourceRanking> replace(
            @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid SourceRanking declared) {
        return answer(ranking.declare(declared, ifMatch));
    }

    private static RestResponse<SourceRanking> answer(SourceRankingService.Versioned ranking) {
        return RestResponse.ResponseBuilder.ok(ranking.ranking())
                .header("ETag", ETags.of(ranking.version()))
                .build();
    }
}
