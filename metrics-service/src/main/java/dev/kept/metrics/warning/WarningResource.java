// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Early warnings and what becomes of them. */
@Path("/api/v1/early-warnings")
@Produces("application/json")
@Tag(name = "Early warning")
class WarningResource {

    private final WarningService warnings;
    private final Cursors cursors;
    private final ObjectMapper json;

    WarningResource(WarningService warnings, Cursors cursors, ObjectMapper json) {
        this.warnings = warnings;
        this.cursors = cursors;
        this.json = json;
    }

    @GET
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "listEarlyWarnings",
            summary = "List early warnings",
            description = "The most value at risk first.")
    public Page<WarningView> list(
            @BeanParam WarningFilter filter, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        int rows = Limits.of(limit);
        WarningTable.Place after = cursors.decode(cursor, filter.fingerprint())
                .map(keys -> new WarningTable.Place(Long.parseLong(keys.get(0)), keys.get(1)))
                .orElse(WarningTable.Place.FIRST);
        List<Warning> found =
                warnings.list(filter.customerId, filter.causeName(), filter.statusName(), after, rows + 1);
        return Page.of(
                found,
                rows,
                last -> cursors.encode(filter.fingerprint(), Long.toString(last.valueAtRisk()), last.id()),
                warning -> WarningView.of(json, warning));
    }

    @GET
    @Path("/{warningId}")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getEarlyWarning",
            summary = "Read an early warning",
            description = "With the numbers behind it and what became of it.")
    @APIResponseSchema(WarningView.class)
    public RestResponse<WarningView> get(@RestPath String warningId) {
        return answer(warnings.get(warningId));
    }

    @POST
    @Path("/{warningId}/acknowledgement")
    @Idempotent
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "acknowledgeEarlyWarning",
            summary = "Say that somebody looks after a warning",
            description = "An acknowledged one can be acknowledged by somebody else; a closed one cannot.")
    @APIResponseSchema(WarningView.class)
    @APIResponse(responseCode = "409", description = "warning-closed")
    public RestResponse<WarningView> acknowledge(@RestPath String warningId) {
        return answer(warnings.acknowledge(warningId));
    }

    @POST
    @Path("/{warningId}/outcome")
    @Consumes("application/json")
    @Idempotent
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "closeEarlyWarning",
            summary = "Say what became of a warning",
            description = "Closes it: the same cause is not told again.")
    @APIResponseSchema(WarningView.class)
    @APIResponse(responseCode = "409", description = "warning-closed")
    public RestResponse<WarningView> close(@RestPath String warningId, @NotNull @Valid NewWarningOutcome outcome) {
        return answer(warnings.close(warningId, outcome.outcome()));
    }

    private RestResponse<WarningView> answer(Warning warning) {
        return RestResponse.ResponseBuilder.ok(WarningView.of(json, warning))
                .header("ETag", ETags.of(warning.version()))
                .build();
    }
}
