// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/interactions")
@Produces("application/json")
@Tag(name = "Interactions")
class InteractionResource {

    private final InteractionService interactions;
    private final InteractionList list;
    private final Caller caller;

    InteractionResource(InteractionService interactions, InteractionList list, Caller caller) {
        this.interactions = interactions;
        this.list = list;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listInteractions", summary = "List interactions")
    public Page<InteractionView> list(@BeanParam InteractionFilter filter, @BeanParam PageRequest request) {
        Page<Interaction> page = list.page(filter, request);
        return new Page<>(page.data().stream().map(this::view).toList(), page.page());
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(operationId = "createInteraction", summary = "Record an interaction")
    @APIResponseSchema(value = InteractionView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "409", description = "interaction-external-id-taken")
    public RestResponse<InteractionView> create(@NotNull @Valid NewInteraction interaction) {
        return created(interactions.create(interaction));
    }

    @GET
    @Path("/{interactionId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getInteraction", summary = "Read an interaction")
    @APIResponseSchema(InteractionView.class)
    public RestResponse<InteractionView> get(@RestPath String interactionId) {
        return answer(interactions.get(interactionId));
    }

    @PATCH
    @Path("/{interactionId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "updateInteraction",
            summary = "Correct an interaction",
            description = "A merge patch. The customer cannot change.")
    @APIResponseSchema(InteractionView.class)
    @APIResponse(responseCode = "409", description = "interaction-external-id-taken, interaction-customer-fixed")
    public RestResponse<InteractionView> update(
            @RestPath String interactionId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(ref = "InteractionPatch")))
                    ObjectNode patch) {
        return answer(interactions.patch(interactionId, ifMatch, patch));
    }

    @DELETE
    @Path("/{interactionId}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "deleteInteraction",
            summary = "Delete an interaction",
            description = "As if it had never been recorded.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@RestPath String interactionId, @RestHeader("If-Match") @Nullable String ifMatch) {
        interactions.delete(interactionId, ifMatch);
    }

    @PUT
    @Path("/by-external-id/{externalId}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "replaceInteractionByExternalId",
            summary = "Record or replace an interaction by your own id",
            description = "Records it if no other has this external id, else corrects all of it. An equal body changes"
                    + " nothing, not even the version. `If-Match` is optional here.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or equal already",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = InteractionView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = InteractionView.class)))
    @APIResponse(responseCode = "409", description = "interaction-customer-fixed")
    public RestResponse<InteractionView> replaceByExternalId(
            @RestPath @Size(min = 1, max = 100) String externalId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewInteraction interaction) {
        if (interaction.externalId() != null && !interaction.externalId().equals(externalId)) {
            throw INVALID_REQUEST.withFaults(List.of(Fault.textAt("/externalId", "external-id-differs")));
        }
        InteractionService.Upserted upserted = interactions.upsert(externalId, ifMatch, interaction.named(externalId));
        return upserted.created() ? created(upserted.interaction()) : answer(upserted.interaction());
    }

    private RestResponse<InteractionView> created(Interaction interaction) {
        return RestResponse.ResponseBuilder.<InteractionView>created(
                        URI.create("/api/v1/interactions/" + interaction.id()))
                .header("ETag", ETags.of(interaction.version()))
                .entity(view(interaction))
                .build();
    }

    private RestResponse<InteractionView> answer(Interaction interaction) {
        return RestResponse.ResponseBuilder.ok(view(interaction))
                .header("ETag", ETags.of(interaction.version()))
                .build();
    }

    private InteractionView view(Interaction interaction) {
        return InteractionView.of(interaction, !caller.has("customers:pii"));
    }
}
