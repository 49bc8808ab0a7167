// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.page.PageInfo;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/loyalty-programme")
@Produces("application/json")
@Tag(name = "Loyalty")
class ProgrammeResource {
    /** One declaration. */
    @Schema(name = "LoyaltyProgrammeVersion", description = "One declaration of the programme.")
    record ProgrammeVersionView(
            @Schema(required = true, examples = "3") long version,

            @Schema(required = true, examples = "2026-11-21T08:30:00Z")
            Instant publishedAt,

            @Schema(required = true) LoyaltyProgramme programme) {}

    private final ProgrammeService programmes;

    ProgrammeResource(ProgrammeService programmes) {
        this.programmes = programmes;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "getLoyaltyProgramme", summary = "Read the loyalty programme")
    @APIResponseSchema(LoyaltyProgramme.class)
    @APIResponse(responseCode = "404", description = "loyalty-programme-not-found: nothing has been declared")
    public RestResponse<LoyaltyProgramme> get() {
        return answer(programmes.get());
    }

    @PUT
    @RolesAllowed("admin")
    @Operation(
            operationId = "replaceLoyaltyProgramme",
            summary = "Declare the loyalty programme",
            description =
                    "Needs `If-Match`, except for the first declaration. Orders that have earned keep their rate;"
                            + " tiers follow the new rules at once, and the points of earlier orders since earnsFrom within minutes.")
    @APIResponseSchema(LoyaltyProgramme.class)
    public RestResponse<LoyaltyProgramme> replace(
            @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid LoyaltyProgramme programme) {
        return answer(programmes.declare(programme, ifMatch));
    }

    @GET
    @Path("/versions")
    @RolesAllowed("customers:read")
    @Operation(operationId = "listLoyaltyProgrammeVersions", summary = "List the declarations of the programme")
    public Page<ProgrammeVersionView> versions() {
        return new Page<>(
                programmes.history().stream()
                        .map(each -> new ProgrammeVersionView(each.number(), each.publishedAt(), each.programme()))
                        .toList(),
                new PageInfo(null, false));
    }

    private static RestResponse<LoyaltyProgramme> answer(ProgrammeVersion declared) {
        return RestResponse.ResponseBuilder.ok(declared.programme())
                .header("ETag", ETags.of(declared.number()))
                .build();
    }
}
