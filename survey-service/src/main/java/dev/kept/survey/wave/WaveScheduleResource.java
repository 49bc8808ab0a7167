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

@Path("/api/v1/wave-schedules")
@Tag(name = "Waves")
class WaveScheduleResource {

    private final WaveScheduleService schedules;
    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final Caller caller;

    WaveScheduleResource(WaveScheduleService schedules, MergePatch mergePatch, Cursors cursors, Caller caller) {
        this.schedules = schedules;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("surveys:read")
    @Operation(operationId = "listWaveSchedules", summary = "List schedules of waves, newest first")
    public Page<WaveScheduleView> list(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        int count = Limits.of(limit);
        var after = cursors.decode(cursor, "wave-schedules").orElse(null);
        return Page.of(
                schedules.list(after, count + 1),
                count,
                last -> cursors.encode("wave-schedules", last.createdAt().toString(), last.id()),
                WaveScheduleView::of);
    }

    @POST
    @Idempotent
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "createWaveSchedule",
            summary = "Let waves come again and again",
            description = "Each wave is made and launched by itself, for the segment as it is on that day. What was"
                    + " missed while nothing ran is made up for by one wave only.")
    @APIResponse(
            responseCode = "201",
            description = "Created.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = WaveScheduleView.class)))
    public RestResponse<WaveScheduleView> create(@NotNull @Valid NewWaveSchedule schedule) {
        WaveSchedule created = schedules.create(caller.tenant(), schedule);
        return RestResponse.ResponseBuilder.<WaveScheduleView>create(RestResponse.Status.CREATED)
                .header("Location", "/api/v1/wave-schedules/" + created.id())
                .header("ETag", ETags.of(created.version()))
                .entity(WaveScheduleView.of(created))
                .build();
    }

    @GET
    @Path("/{scheduleId}")
    @RolesAllowed("surveys:read")
    @Operation(operationId = "getWaveSchedule", summary = "Read a schedule of waves")
    public RestResponse<WaveScheduleView> get(@RestPath String scheduleId) {
        return answer(schedules.get(scheduleId));
    }

    @PATCH
    @Path("/{scheduleId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "updateWaveSchedule",
            summary = "Change a schedule of waves",
            description = "A merge patch. Waves that it has made stay as they are.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = NewWaveSchedule.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = WaveScheduleView.class)))
    public RestResponse<WaveScheduleView> update(
            @RestPath String scheduleId, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        return answer(
                schedules.change(scheduleId, ifMatch, plan -> mergePatch.apply(patch, plan, NewWaveSchedule.class)));
    }

    @DELETE
    @Path("/{scheduleId}")
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "deleteWaveSchedule",
            summary = "Delete a schedule of waves",
            description = "Waves that it has made stay.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    public void delete(@RestPath String scheduleId, @RestHeader("If-Match") @Nullable String ifMatch) {
        schedules.delete(scheduleId, ifMatch);
    }

    @POST
    @Path("/{scheduleId}/pause")
    @Idempotent
    @RolesAllowed("surveys:write")
    @Operation(operationId = "pauseWaveSchedule", summary = "Let no further waves come")
    @APIResponse(
            responseCode = "200",
            description = "Paused; also if it was.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = WaveScheduleView.class)))
    public RestResponse<WaveScheduleView> pause(@RestPath String scheduleId) {
        return answer(schedules.activate(scheduleId, false));
    }

    @POST
    @Path("/{scheduleId}/resumption")
    @Idempotent
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "resumeWaveSchedule",
            summary = "Let waves come again",
            description = "From the next day of the schedule on; what was passed over is not made up for.")
    @APIResponse(
            responseCode = "200",
            description = "It goes on.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = WaveScheduleView.class)))
    public RestResponse<WaveScheduleView> resume(@RestPath String scheduleId) {
        return answer(schedules.activate(scheduleId, true));
    }

    private static RestResponse<WaveScheduleView> answer(WaveSchedule schedule) {
        return RestResponse.ResponseBuilder.ok(WaveScheduleView.of(schedule))
                .header("ETag", ETags.of(schedule.version()))
                .build();
    }
}
