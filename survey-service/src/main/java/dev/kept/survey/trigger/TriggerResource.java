// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.trigger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
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

@Path("/api/v1/survey-triggers")
@Tag(name = "Survey triggers")
class TriggerResource {

    private final TriggerService triggers;
    private final MergePatch mergePatch;
    private final Cursors cursors;

    TriggerResource(TriggerService triggers, MergePatch mergePatch, Cursors cursors) {
        this.triggers = triggers;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed("surveys:read")
    @Operation(operationId = "listSurveyTriggers", summary = "List triggers, newest first")
    public Page<SurveyTriggerView> list(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        int count = Limits.of(limit);
        var after = cursors.decode(cursor, "survey-triggers").orElse(null);
        return Page.of(
                triggers.list(after, count + 1),
                count,
                last -> cursors.encode("survey-triggers", last.createdAt().toString(), last.id()),
                triggers::view);
    }

    @POST
    @Idempotent
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "createSurveyTrigger",
            summary = "Let a survey follow an order, a closed complaint or a churn",
            description = "Each event asks once, whatever is read again. The rules against over-asking hold. What was"
                    + " recorded before the trigger was switched on asks nobody, nor what is older than maxAgeDays.")
    @APIResponse(
            responseCode = "201",
            description = "Created.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SurveyTriggerView.class)))
    @APIResponse(responseCode = "409", description = "survey-not-published")
    public RestResponse<SurveyTriggerView> create(@NotNull @Valid NewSurveyTrigger trigger) {
        SurveyTrigger created = triggers.create(trigger);
        return RestResponse.ResponseBuilder.<SurveyTriggerView>create(RestResponse.Status.CREATED)
                .header("Location", "/api/v1/survey-triggers/" + created.id())
                .header("ETag", ETags.of(created.version()))
                .entity(triggers.view(created))
                .build();
    }

    @GET
    @Path("/{triggerId}")
    @RolesAllowed("surveys:read")
    @Operation(operationId = "getSurveyTrigger", summary = "Read a trigger")
    public RestResponse<SurveyTriggerView> get(@RestPath String triggerId) {
        return answer(triggers.get(triggerId));
    }

    @PATCH
    @Path("/{triggerId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "updateSurveyTrigger",
            summary = "Change a trigger, or switch it on or off",
            description = "A merge patch: members that are named change, null clears, others stay as they are.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = NewSurveyTrigger.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SurveyTriggerView.class)))
    public RestResponse<SurveyTriggerView> update(
            @RestPath String triggerId, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        return answer(
                triggers.change(triggerId, ifMatch, plan -> mergePatch.apply(patch, plan, NewSurveyTrigger.class)));
    }

    @DELETE
    @Path("/{triggerId}")
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "deleteSurveyTrigger",
            summary = "Delete a trigger",
            description = "Invitations that it has made stay.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    public void delete(@RestPath String triggerId, @RestHeader("If-Match") @Nullable String ifMatch) {
        triggers.delete(triggerId, ifMatch);
    }

    private RestResponse<SurveyTriggerView> answer(SurveyTrigger trigger) {
        return RestResponse.ResponseBuilder.ok(triggers.view(trigger))
                .header("ETag", ETags.of(trigger.version()))
                .build();
    }
}
