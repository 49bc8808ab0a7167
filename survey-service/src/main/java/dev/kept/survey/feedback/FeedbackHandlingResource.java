// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import dev.kept.restkit.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/feedback-items/{itemId}")
@Tag(name = "Feedback")
class FeedbackHandlingResource {

    private final FeedbackService feedback;
    private final FeedbackShow show;

    FeedbackHandlingResource(FeedbackService feedback, FeedbackShow show) {
        this.feedback = feedback;
        this.show = show;
    }

    @PUT
    @Path("/themes/{themeId}")
    @RolesAllowed("feedback:write")
    @Operation(
            operationId = "confirmFeedbackTheme",
            summary = "Say that an item is of a theme",
            description = "Confirms a suggestion or adds the theme; no rule changes that any more.")
    @APIResponseSchema(FeedbackView.class)
    public RestResponse<FeedbackView> confirm(@RestPath String itemId, @RestPath String themeId) {
        return show.answer(feedback.code(itemId, themeId, CodingState.CONFIRMED));
    }

    @DELETE
    @Path("/themes/{themeId}")
    @RolesAllowed("feedback:write")
    @Operation(
            operationId = "removeFeedbackTheme",
            summary = "Say that an item is not of a theme",
            description = "No rule suggests it for this item again.")
    @APIResponseSchema(FeedbackView.class)
    public RestResponse<FeedbackView> remove(@RestPath String itemId, @RestPath String themeId) {
        return show.answer(feedback.code(itemId, themeId, CodingState.REMOVED));
    }

    @POST
    @Idempotent
    @Path("/assignment")
    @RolesAllowed("feedback:write")
    @Operation(
            operationId = "assignFeedbackItem",
            summary = "Give an item to an agent",
            description = "Again for another agent or another date.")
    @APIResponseSchema(FeedbackView.class)
    @APIResponse(responseCode = "409", description = "feedback-closed")
    public RestResponse<FeedbackView> assign(@RestPath String itemId, @NotNull @Valid NewAssignment assignment) {
        return show.answer(feedback.assign(itemId, assignment));
    }

    @POST
    @Idempotent
    @Path("/replies")
    @RolesAllowed("feedback:write")
    @Operation(
            operationId = "createFeedbackReply",
            summary = "Note a reply",
            description = "The first one ends the time to reply.")
    @APIResponseSchema(FeedbackView.class)
    @APIResponse(responseCode = "409", description = "feedback-closed")
    public RestResponse<FeedbackView> reply(@RestPath String itemId, @NotNull @Valid NewFeedbackReply reply) {
        return show.answer(feedback.reply(itemId, reply));
    }

    @POST
    @Idempotent
    @Path("/closure")
    @RolesAllowed("feedback:write")
    @Operation(operationId = "closeFeedbackItem", summary = "Close an item", description = "With or without a reply.")
    @APIResponseSchema(FeedbackView.class)
    @APIResponse(responseCode = "409", description = "feedback-closed")
    public RestResponse<FeedbackView> close(@RestPath String itemId) {
        return show.answer(feedback.close(itemId));
    }
}
