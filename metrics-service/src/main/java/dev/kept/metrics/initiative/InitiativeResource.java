// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.initiative;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.metrics.score.Measure;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.patch.Patches;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Initiatives and their effects. */
@Path("/api/v1/initiatives")
@Produces("application/json")
@Tag(name = "Initiatives")
class InitiativeResource {

    private static final int SHORT = 30;
    private static final int LONG = 180;

    private final InitiativeService initiatives;
    private final Cursors cursors;
    private final Patches patches;

    InitiativeResource(InitiativeService initiatives, Cursors cursors, Patches patches) {
        this.initiatives = initiatives;
        this.cursors = cursors;
        this.patches = patches;
    }

    @POST
    @Consumes("application/json")
    @Idempotent
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "createInitiative",
            summary = "Note an initiative",
            description = "For a segment, by its members of the first day, or for named customers.")
    @APIResponseSchema(value = InitiativeView.class, responseCode = "201", responseDescription = "Noted")
    public RestResponse<InitiativeView> create(@NotNull @Valid NewInitiative initiative) {
        Initiative created = initiatives.create(initiative);
        return RestResponse.ResponseBuilder.<InitiativeView>created(URI.create("/api/v1/initiatives/" + created.id()))
                .header("ETag", ETags.of(created.version()))
                .entity(InitiativeView.of(created))
                .build();
    }

    @GET
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "listInitiatives",
            summary = "List initiatives",
            description = "In the order in which they were noted.")
    public Page<InitiativeView> list(
            @RestQuery @Nullable InitiativeKind kind,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        int rows = Limits.of(limit);
        String fingerprint = "initiatives\n" + kind;
        String after =
                cursors.decode(cursor, fingerprint).map(keys -> keys.get(0)).orElse("");
        List<Initiative> found = initiatives.list(kind, after, rows + 1);
        return Page.of(found, rows, last -> cursors.encode(fingerprint, last.id()), InitiativeView::of);
    }

    @GET
    @Path("/{initiativeId}")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getInitiative",
            summary = "Read an initiative",
            description = "Without the named customers.")
    @APIResponseSchema(InitiativeView.class)
    public RestResponse<InitiativeView> get(@RestPath String initiativeId) {
        return answer(initiatives.get(initiativeId));
    }

    @PATCH
    @Path("/{initiativeId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "updateInitiative",
            summary = "Change what is told of an initiative",
            description = "A merge patch of all that was told; `endedOn` null: it goes on.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = NewInitiative.class),
                            example = "{\"endedOn\": \"2026-03-31\"}"))
    @APIResponseSchema(InitiativeView.class)
    public RestResponse<InitiativeView> update(
            @RestPath String initiativeId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull ObjectNode patch) {
        return answer(
                initiatives.change(initiativeId, ifMatch, told -> patches.apply(told, patch, NewInitiative.class)));
    }

    @DELETE
    @Path("/{initiativeId}")
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "deleteInitiative",
            summary = "Delete an initiative",
            description = "With it goes what its effect is measured by.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@RestPath String initiativeId) {
        initiatives.delete(initiativeId);
    }

    @GET
    @Path("/{initiativeId}/effect")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getInitiativeEffect",
            summary = "Measure what came of an initiative",
            description =
                    "Over a short and a long time from its beginning, and after its end, each against as many days before"
                            + " it began; against the same customers before, and against all others (difference in differences).")
    public EffectView effect(
            @RestPath String initiativeId,
            @Parameter(description = "Default: NET_REVENUE.") @RestQuery @Nullable Measure outcome,
            @Parameter(description = "Default: 30.", example = "30") @RestQuery @Min(1) @Max(365) @Nullable Integer shortDays,
            @Parameter(description = "Default: 180.", example = "180") @RestQuery @Min(1) @Max(1095) @Nullable Integer longDays) {
        Measure measure = outcome == null ? Measure.NET_REVENUE : outcome;
        return initiatives.effect(
                initiativeId, measure, shortDays == null ? SHORT : shortDays, longDays == null ? LONG : longDays);
    }

    private static RestResponse<InitiativeView> answer(Initiative initiative) {
        return RestResponse.ResponseBuilder.ok(InitiativeView.of(initiative))
                .header("ETag", ETags.of(initiative.version()))
                .build();
    }
}
