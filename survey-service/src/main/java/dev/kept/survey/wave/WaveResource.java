// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.tenant.Caller;
import dev.kept.survey.mergepatch.MergePatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/waves")
@Tag(name = "Waves")
class WaveResource {

    private final WaveService waves;
    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final Caller caller;

    WaveResource(WaveService waves, MergePatch mergePatch, Cursors cursors, Caller caller) {
        this.waves = waves;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("surveys:read")
    @Operation(operationId = "listWaves", summary = "List waves, newest first")
    public Page<WaveView> list(
            @RestQuery @Nullable String surveyId,
            @RestQuery @Nullable WaveStatus status,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        int count = Limits.of(limit);
        String fingerprint = "waves " + surveyId + " " + status;
        var after = cursors.decode(cursor, fingerprint).orElse(null);
        return Page.of(
                waves.list(surveyId, status, after, count + 1),
                count,
                last -> cursors.encode(fingerprint, last.createdAt().toString(), last.id()),
                WaveView::of);
    }

    @POST
    @Idempotent
    @RolesAllowed("surveys:write")
    @Operation(operationId = "createWave", summary = "Plan a wave")
    @APIResponse(
            responseCode = "201",
            description = "Planned.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WaveView.class)))
    public RestResponse<WaveView> create(@NotNull @Valid NewWave wave) {
        Wave created = waves.create(caller.tenant(), wave);
        return RestResponse.ResponseBuilder.<WaveView>create(RestResponse.Status.CREATED)
                .header("Location", "/api/v1/waves/" + created.id())
                .header("ETag", ETags.of(created.version()))
                .entity(WaveView.of(created))
                .build();
    }

    @GET
    @Path("/{waveId}")
    @RolesAllowed("surveys:read")
    @Operation(operationId = "getWave", summary = "Read a wave")
    public RestResponse<WaveView> get(@RestPath String waveId) {
        return WaveStepResource.answer(waves.get(waveId));
    }

    @PATCH
    @Path("/{waveId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "updateWave",
            summary = "Change the plan of a wave that is not launched yet",
            description = "A merge patch: members that are named change, null clears, others stay as they are.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = NewWave.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WaveView.class)))
    @APIResponse(responseCode = "409", description = "wave-not-draft")
    public RestResponse<WaveView> update(
            @RestPath String waveId, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        return WaveStepResource.answer(
                waves.change(waveId, ifMatch, plan -> mergePatch.apply(patch, plan, NewWave.class)));
    }

    @DELETE
    @Path("/{waveId}")
    @RolesAllowed("surveys:write")
    @Operation(operationId = "deleteWave", summary = "Delete a wave that was never launched")
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "409", description = "wave-not-draft")
    public void delete(@RestPath String waveId, @RestHeader("If-Match") @Nullable String ifMatch) {
        waves.delete(waveId, ifMatch);
    }

    @GET
    @Path("/{waveId}/members")
    @RolesAllowed("surveys:read")
    @Operation(operationId = "listWaveMembers", summary = "List whom a wave asks, in the order of ids")
    public Page<WaveMemberView> members(
            @RestPath String waveId, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        int count = Limits.of(limit);
        String fingerprint = "wave-members " + waveId;
        String after =
                cursors.decode(cursor, fingerprint).map(keys -> keys.get(0)).orElse("");
        return Page.of(
                waves.members(waveId, after, count + 1),
                count,
                last -> cursors.encode(fingerprint, last.customerId()),
                member -> member);
    }

    @POST
    @Path("/{waveId}/members")
    @Idempotent
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "addWaveMembers",
            summary = "Add customers to a wave that is not launched yet",
            description = "At most 1000 at once; call it again for more. Who is a member already stays one.")
    @APIResponse(
            responseCode = "200",
            description = "Added.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WaveView.class)))
    @APIResponse(responseCode = "409", description = "wave-not-draft")
    public RestResponse<WaveView> addMembers(@RestPath String waveId, @NotNull @Valid NewMembers members) {
        return WaveStepResource.answer(waves.addMembers(waveId, members));
    }
}
