// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/answer-sessions")
@Tag(name = "Answer sessions")
class AnswerSessionResource {

    private final AnswerSessions sessions;
    private final Cursors cursors;

    AnswerSessionResource(AnswerSessions sessions, Cursors cursors) {
        this.sessions = sessions;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed("feedback:read")
    @Operation(
            operationId = "listAnswerSessions",
            summary = "List sessions of the public page",
            description = "The newest first. With flag=SAME_ADDRESS or SAME_ANSWERS those that may be ballot stuffing:"
                    + " each names its response, which can be deleted and then leaves every figure.")
    public Page<AnswerSessionView> list(
            @BeanParam AnswerSessionFilter filter,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        int count = Limits.of(limit);
        String fingerprint = filter.fingerprint();
        var after = cursors.decode(cursor, fingerprint).orElse(null);
        return Page.of(
                sessions.list(filter, after, count + 1),
                count,
                last -> cursors.encode(fingerprint, last.startedAt().toString(), last.id()),
                AnswerSessionView::of);
    }

    @GET
    @Path("/{sessionId}")
    @RolesAllowed("feedback:read")
    @Operation(operationId = "getAnswerSession", summary = "Read a session of the public page")
    @APIResponse(
            responseCode = "200",
            description = "The session.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AnswerSessionView.class)))
    public RestResponse<AnswerSessionView> get(@RestPath String sessionId) {
        AnswerSession session = sessions.get(sessionId);
        return RestResponse.ResponseBuilder.ok(AnswerSessionView.of(session))
                .header("ETag", ETags.of(session.version()))
                .build();
    }
}
