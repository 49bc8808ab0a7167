// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.patch.Patches;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Models of the tenant's customers. */
@Path("/api/v1/models")
@Tag(name = "Models")
class ModelResource {

    /** Behind every id. */
    private static final String END = "~";

    private final ModelService models;
    private final Patches patches;
    private final Cursors cursors;

    ModelResource(ModelService models, Patches patches, Cursors cursors) {
        this.models = models;
        this.patches = patches;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "listModels",
            summary = "List models, newest first",
            description = "Each with the fit that was asked for last.")
    public Page<ModelView> list(
            @RestQuery @Nullable ModelKind kind,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        int count = Limits.of(limit);
        String fingerprint = "models\n" + kind;
        String before =
                cursors.decode(cursor, fingerprint).map(keys -> keys.get(0)).orElse(END);
        return Page.of(
                models.list(kind, before, count + 1),
                count,
                last -> cursors.encode(fingerprint, last.model().id()),
                ModelView::of);
    }

    @POST
    @Consumes("application/json")
    @Idempotent
    @ResponseStatus(202)
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "createModel",
            summary = "Fit a model",
            description = "Its first fit waits at once; Location leads to the model, which tells how far the fit is."
                    + " A fit that fails or lies at the edge of its model is an answer, too: it says why.")
    @APIResponseSchema(value = ModelView.class, responseCode = "202", responseDescription = "Kept; its fit waits")
    @APIResponse(responseCode = "409", description = "models-full")
    public RestResponse<ModelView> create(@NotNull @Valid NewModel model) {
        ModelService.Current created = models.create(model);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, ModelView.of(created))
                .location(URI.create("/api/v1/models/" + created.model().id()))
                .header("ETag", ETags.of(created.model().version()))
                .build();
    }

    @GET
    @Path("/{modelId}")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getModel",
            summary = "Read a model and its last fit",
            description = "While the fit runs with its progress, then with all that is needed to judge it.")
    @APIResponseSchema(ModelView.class)
    public RestResponse<ModelView> get(@RestPath String modelId) {
        return answer(models.get(modelId));
    }

    @PATCH
    @Path("/{modelId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "updateModel",
            summary = "Change the name or the schedule of a model",
            description = "A merge patch. What it is fitted to does not change: for that there is a new model.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = ModelPatch.class)))
    @APIResponseSchema(ModelView.class)
    public RestResponse<ModelView> update(
            @RestPath String modelId, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        return answer(
                models.change(modelId, ifMatch, model -> patches.apply(ModelPatch.of(model), patch, ModelPatch.class)));
    }

    @DELETE
    @Path("/{modelId}")
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "deleteModel",
            summary = "Delete a model with its fits and predictions",
            description = "A fit that runs ends.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@RestPath String modelId, @RestHeader("If-Match") @Nullable String ifMatch) {
        models.delete(modelId, ifMatch);
    }

    private static RestResponse<ModelView> answer(ModelService.Current current) {
        return RestResponse.ResponseBuilder.ok(ModelView.of(current))
                .header("ETag", ETags.of(current.model().version()))
                .build();
    }
}
