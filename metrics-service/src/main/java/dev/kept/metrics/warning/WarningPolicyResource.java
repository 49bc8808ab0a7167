// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

import dev.kept.metrics.ruleset.Ruleset;
import dev.kept.restkit.etag.ETags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Rules of early warning, and looks at all customers. */
@Path("/api/v1")
@Produces("application/json")
@Tag(name = "Early warning")
class WarningPolicyResource {

    private final WarningService warnings;

    WarningPolicyResource(WarningService warnings) {
        this.warnings = warnings;
    }

    @GET
    @Path("/early-warning-policy")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getEarlyWarningPolicy",
            summary = "Read what raises a warning",
            description = "The rules that hold now.")
    @APIResponseSchema(WarningPolicy.class)
    public RestResponse<WarningPolicy> policy() {
        return answer(warnings.policy());
    }

    @PUT
    @Path("/early-warning-policy")
    @Consumes("application/json")
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "replaceEarlyWarningPolicy",
            summary = "Set what raises a warning",
            description = "From the next look on. `If-Match` is optional here.")
    @APIResponseSchema(WarningPolicy.class)
    public RestResponse<WarningPolicy> replace(
            @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid WarningPolicy policy) {
        return answer(warnings.put(ifMatch, policy));
    }

    @POST
    @Path("/early-warning-runs")
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "runEarlyWarning",
            summary = "Look at all customers now",
            description = "At the last closed day. It is done by itself once a day; what was told is not told again.")
    @APIResponseSchema(WarningRunView.class)
    public RestResponse<WarningRunView> run() {
        WarningService.Run run = warnings.run();
        return RestResponse.ok(new WarningRunView(run.day(), run.found(), run.raised()));
    }

    @GET
    @Path("/early-warning-preview")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "previewEarlyWarnings",
            summary = "See what the rules find on a day",
            description = "To try rules on the past. Nothing is kept and nobody is told.")
    public FindingView preview(
            @Parameter(
                            description = "At the end of this local day. Default: the last closed one.",
                            example = "2026-10-31")
                    @RestQuery
                    @Nullable LocalDate asOf) {
        return FindingView.of(warnings.preview(asOf));
    }

    @GET
    @Path("/early-warning-summary")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getEarlyWarningSummary",
            summary = "Count warnings by cause, status and outcome",
            description = "With the value at risk of each.")
    public WarningCountView summary() {
        return WarningCountView.of(warnings.count());
    }

    private static RestResponse<WarningPolicy> answer(Ruleset<WarningPolicy> set) {
        return RestResponse.ResponseBuilder.ok(set.rules())
                .header("ETag", ETags.of(set.version()))
                .build();
    }
}
