// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/responses")
@Tag(name = "Responses")
class ResponseResource {

    private final ResponseService responses;
    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final Caller caller;

    ResponseResource(ResponseService responses, MergePatch mergePatch, Cursors cursors, Caller caller) {
        this.responses = responses;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("feedback:read")
    @Operation(operationId = "listResponses", summary = "List responses")
    public Page<ResponseView> list(
            @BeanParam ResponseFilter filter,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {"answeredAt", "-answeredAt", "createdAt", "-createdAt"},
                                            defaultValue = "-answeredAt"))
                    @RestQuery
                    @Nullable String sort,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        ResponseSort order = ResponseSort.of(sort);
        int count = Limits.of(limit);
        String fingerprint = filter.fingerprint() + "\n" + order;
        var after = cursors.decode(cursor, fingerprint).orElse(null);
        return Page.of(
                responses.list(filter, order, after, count + 1),
                count,
                last -> cursors.encode(fingerprint, order.valueOf(last), last.id()),
                this::view);
    }

    @POST
    @Idempotent
    @RolesAllowed("feedback:write")
    @Operation(
            operationId = "createResponse",
            summary = "Record a response",
            description =
                    "A score that is one of the question's missing codes is kept as missing; one that is off the"
                            + " scale is refused. A known externalId with the same content is answered with 200 and changes nothing.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ResponseView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was known already with the same content.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ResponseView.class)))
    @APIResponse(responseCode = "409", description = "survey-not-published, survey-closed, response-external-id-taken")
    public RestResponse<ResponseView> create(@NotNull @Valid NewResponse response) {
        Taken taken = responses.record(caller.tenant(), response);
        SurveyResponse recorded = taken.accepted();
        if (taken.status() == Taken.Status.UNCHANGED) {
            return answer(recorded);
        }
        return RestResponse.ResponseBuilder.<ResponseView>create(RestResponse.Status.CREATED)
                .header("Location", "/api/v1/responses/" + recorded.id())
                .header("ETag", ETags.of(recorded.version()))
                .entity(view(recorded))
                .build();
    }

    @GET
    @Path("/{responseId}")
    @RolesAllowed("feedback:read")
    @Operation(operationId = "getResponse", summary = "Read a response")
    public RestResponse<ResponseView> get(@RestPath String responseId) {
        return answer(responses.get(responseId));
    }

    @PATCH
    @Path("/{responseId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("feedback:write")
    @Operation(
            operationId = "updateResponse",
            summary = "Correct a response",
            description = "A merge patch: members that are named change, null clears, others stay as they are.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = ResponsePatch.class)))
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ResponseView.class)))
    public RestResponse<ResponseView> update(
            @RestPath String responseId, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        return answer(
                responses.correct(responseId, ifMatch, state -> mergePatch.apply(patch, state, ResponsePatch.class)));
    }

    @DELETE
    @Path("/{responseId}")
    @RolesAllowed("feedback:write")
    @Operation(operationId = "deleteResponse", summary = "Delete a response", description = "It leaves every figure.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    public void delete(@RestPath String responseId, @RestHeader("If-Match") @Nullable String ifMatch) {
        responses.delete(responseId, ifMatch);
    }

    private RestResponse<ResponseView> answer(SurveyResponse response) {
        return RestResponse.ResponseBuilder.ok(view(response))
                .header("ETag", ETags.of(response.version()))
                .build();
    }

    private ResponseView view(SurveyResponse response) {
        return ResponseView.of(response, caller.has("customers:pii"));
    }
}
