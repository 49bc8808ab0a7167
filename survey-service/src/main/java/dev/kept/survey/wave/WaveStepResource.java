// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/waves/{waveId}")
@Tag(name = "Waves")
class WaveStepResource {

    private final WaveService waves;
    private final WaveFigures figures;

    WaveStepResource(WaveService waves, WaveFigures figures) {
        this.waves = waves;
        this.figures = figures;
    }

    @POST
    @Path("/launch")
    @Idempotent
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "launchWave",
            summary = "Launch a wave",
            description =
                    "Freezes the survey's published version and the audience as it is today; from its start on the"
                            + " wave asks by itself.")
    @APIResponse(
            responseCode = "200",
            description = "Launched.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WaveView.class)))
    @APIResponse(
            responseCode = "409",
            description = "wave-step-illegal, wave-without-audience, survey-not-published, survey-closed")
    public RestResponse<WaveView> launch(@RestPath String waveId) {
        return answer(waves.launch(waveId));
    }

    @POST
    @Path("/pause")
    @Idempotent
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "pauseWave",
            summary = "Pause a wave",
            description = "It asks nobody, sends nothing and takes no answers until it is resumed.")
    @APIResponse(
            responseCode = "200",
            description = "Paused.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WaveView.class)))
    @APIResponse(responseCode = "409", description = "wave-step-illegal")
    public RestResponse<WaveView> pause(@RestPath String waveId) {
        return answer(waves.step(waveId, WaveStatus.Step.PAUSE));
    }

    @POST
    @Path("/resumption")
    @Idempotent
    @RolesAllowed("surveys:write")
    @Operation(operationId = "resumeWave", summary = "Let a paused wave go on")
    @APIResponse(
            responseCode = "200",
            description = "It goes on.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WaveView.class)))
    @APIResponse(responseCode = "409", description = "wave-step-illegal")
    public RestResponse<WaveView> resume(@RestPath String waveId) {
        return answer(waves.step(waveId, WaveStatus.Step.RESUMPTION));
    }

    @POST
    @Path("/closure")
    @Idempotent
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "closeWave",
            summary = "Close a wave",
            description = "It takes no further answers, for good.")
    @APIResponse(
            responseCode = "200",
            description = "Closed.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WaveView.class)))
    @APIResponse(responseCode = "409", description = "wave-step-illegal")
    public RestResponse<WaveView> close(@RestPath String waveId) {
        return answer(waves.step(waveId, WaveStatus.Step.CLOSURE));
    }

    @GET
    @Path("/counts")
    @RolesAllowed("surveys:read")
    @Operation(
            operationId = "getWaveCounts",
            summary = "How far a wave's invitations have come, by channel",
            description = "Each count is of those that have ever come so far: who completed was also sent to. The"
                    + " response rate is completed / (sent − bounced).")
    public WaveCountsView counts(@RestPath String waveId) {
        return figures.counts(waves.get(waveId));
    }

    @GET
    @Path("/nonresponse")
    @RolesAllowed("surveys:read")
    @Operation(
            operationId = "getWaveNonresponse",
            summary = "Who answers against who does not",
            description = "For each segment attribute and its values: the share among those who completed, among the"
                    + " others who were asked, and the difference. Attributes are those of the day of the invitation.")
    public NonresponseView nonresponse(@RestPath String waveId) {
        return figures.nonresponse(waves.get(waveId));
    }

    static RestResponse<WaveView> answer(Wave wave) {
        return RestResponse.ResponseBuilder.ok(WaveView.of(wave))
                .header("ETag", ETags.of(wave.version()))
                .build();
    }
}
