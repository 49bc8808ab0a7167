// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
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

@Path("/api/v1/feedback-items")
@Tag(name = "Feedback")
class FeedbackItemResource {

    private final FeedbackService feedback;
    private final FeedbackShow show;
    private final MergePatch mergePatch;
    private final Cursors cursors;

    FeedbackItemResource(FeedbackService feedback, FeedbackShow show, MergePatch mergePatch, Cursors cursors) {
        this.feedback = feedback;
        this.show = show;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed("feedback:read")
    @Operation(operationId = "listFeedbackItems", summary = "List feedback")
    public Page<FeedbackView> list(
            @BeanParam FeedbackFilter filter,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {"occurredAt", "-occurredAt"},
                                            defaultValue = "-occurredAt"))
                    @RestQuery
                    @Nullable String sort,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        boolean ascending = "occurredAt".equals(sort);
        if (sort != null && !ascending && !"-occurredAt".equals(sort)) {
            throw StandardProblem.INVALID_REQUEST.withFaults(
                    List.of(Fault.textParameter("sort", "sort-unknown", sort, "occurredAt, -occurredAt")));
        }
        int count = Limits.of(limit);
        String fingerprint = filter.fingerprint() + "\n" + ascending;
        List<String> after = cursors.decode(cursor, fingerprint).orElse(null);
        return Page.of(
                feedback.list(filter, ascending, after, count + 1),
                count,
                last -> cursors.encode(fingerprint, last.content().occurredAt().toString(), last.id()),
                show::view);
    }

    @POST
    @Idempotent
    @RolesAllowed("feedback:write")
    @Operation(
            operationId = "createFeedbackItem",
            summary = "Record feedback",
            description =
                    "Its sentiment is found and themes are suggested at once. A known externalId of the same source"
                            + " with the same content is answered with 200 and changes nothing.")
    @APIResponseSchema(value = FeedbackView.class, responseCode = "201", responseDescription = "Recorded")
    @APIResponse(
            responseCode = "200",
            description = "Was known already with the same content.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FeedbackView.class)))
    @APIResponse(responseCode = "409", description = "feedback-external-id-taken")
    public RestResponse<FeedbackView> create(@NotNull @Valid NewFeedbackItem item) {
        FeedbackTaken taken = feedback.record(item);
        FeedbackItem recorded = taken.accepted();
        if (taken.status() == FeedbackTaken.Status.UNCHANGED) {
            return show.answer(recorded);
        }
        return RestResponse.ResponseBuilder.<FeedbackView>created(URI.create("/api/v1/feedback-items/" + recorded.id()))
                .header("ETag", ETags.of(recorded.version()))
                .entity(show.view(recorded))
                .build();
    }

    @GET
    @Path("/{itemId}")
    @RolesAllowed("feedback:read")
    @Operation(operationId = "getFeedbackItem", summary = "Read an item of feedback")
    @APIResponseSchema(FeedbackView.class)
    public RestResponse<FeedbackView> get(@RestPath String itemId) {
        return show.answer(feedback.get(itemId));
    }

    @PATCH
    @Path("/{itemId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("feedback:write")
    @Operation(
            operationId = "updateFeedbackItem",
            summary = "Correct what was said",
            description = "A merge patch; source and externalId are fixed. A free answer is corrected by its response.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = NewFeedbackItem.class)))
    @APIResponseSchema(FeedbackView.class)
    @APIResponse(responseCode = "409", description = "feedback-of-response")
    public RestResponse<FeedbackView> update(
            @RestPath String itemId, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        return show.answer(
                feedback.correct(itemId, ifMatch, state -> mergePatch.apply(patch, state, NewFeedbackItem.class)));
    }

    @DELETE
    @Path("/{itemId}")
    @RolesAllowed("feedback:write")
    @Operation(
            operationId = "deleteFeedbackItem",
            summary = "Delete an item of feedback",
            description = "A free answer is deleted with its response.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "409", description = "feedback-of-response")
    public void delete(@RestPath String itemId, @RestHeader("If-Match") @Nullable String ifMatch) {
        feedback.delete(itemId, ifMatch);
    }
}
