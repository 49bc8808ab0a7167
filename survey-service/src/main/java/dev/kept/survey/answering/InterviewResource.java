// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.restkit.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/invitations/{invitationId}/response")
@Tag(name = "Responses")
class InterviewResource {

    private final Interviews interviews;

    InterviewResource(Interviews interviews) {
        this.interviews = interviews;
    }

    @POST
    @Idempotent
    @RolesAllowed("feedback:write")
    @Operation(
            operationId = "recordInterview",
            summary = "Take down the answers of an invited respondent",
            description = "For interviews by phone and face to face. The answers are judged like any others, and the"
                    + " invitation is answered by them: a link to the page no longer opens it.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; Location names the response.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RecordedInterview.class)))
    @APIResponse(responseCode = "409", description = "interview-not-possible: answered, refused, closed or expired")
    public RestResponse<RecordedInterview> record(
            @RestPath String invitationId, @NotNull @Valid NewInterview interview) {
        String response = interviews.record(invitationId, interview);
        return RestResponse.ResponseBuilder.<RecordedInterview>create(RestResponse.Status.CREATED)
                .header("Location", "/api/v1/responses/" + response)
                .entity(new RecordedInterview(invitationId, response))
                .build();
    }

    /** Which response an interview became. */
    @Schema(name = "RecordedInterview")
    record RecordedInterview(
            @Schema(required = true) String invitationId,
            @Schema(required = true) String responseId) {}
}
