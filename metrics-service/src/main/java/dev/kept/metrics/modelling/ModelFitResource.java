// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The fits of a model, all of which are kept. */
@Path("/api/v1/models/{modelId}")
@Tag(name = "Models")
class ModelFitResource {

    private final ModelService models;
    private final Cursors cursors;

    ModelFitResource(ModelService models, Cursors cursors) {
        this.models = models;
        this.cursors = cursors;
    }

    @GET
    @Path("/fits")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "listModelFits",
            summary = "List the fits of a model, newest first",
            description = "Without their results.")
    public Page<ModelFitView> list(
            @RestPath String modelId, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        int count = Limits.of(limit);
        String fingerprint = "model-fits\n" + modelId;
        int before = cursors.decode(cursor, fingerprint)
                .map(keys -> Integer.parseInt(keys.get(0)))
                .orElse(Integer.MAX_VALUE);
        return Page.of(
                models.fits(modelId, before, count + 1),
                count,
                last -> cursors.encode(fingerprint, Integer.toString(last.number())),
                ModelFitView::of);
    }

    @POST
    @Path("/fits")
    @Idempotent
    @ResponseStatus(202)
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "createModelFit",
            summary = "Fit a model again",
            description = "To what is known now. The fits before stay; predictions are those of the newest one that"
                    + " succeeded.")
    @APIResponseSchema(value = ModelFitView.class, responseCode = "202", responseDescription = "Waits")
    @APIResponse(responseCode = "409", description = "model-fit-open")
    public RestResponse<ModelFitView> create(@RestPath String modelId) {
        ModelFit fit = models.fit(modelId);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, ModelFitView.of(fit))
                .location(URI.create("/api/v1/models/" + modelId + "/fits/" + fit.number()))
                .build();
    }

    @GET
    @Path("/fits/{fitNumber}")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getModelFit",
            summary = "Read a fit of a model",
            description = "With its progress or its result.")
    public ModelFitView get(@RestPath String modelId, @RestPath int fitNumber) {
        return ModelFitView.of(models.fit(modelId, fitNumber));
    }

    @POST
    @Path("/cancellation")
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "cancelModelFit",
            summary = "Cancel the fit that waits or runs",
            description = "It leaves no result; those before stay.")
    @APIResponseSchema(value = ModelView.class, responseDescription = "Cancelled")
    @APIResponse(responseCode = "409", description = "model-fit-not-open")
    public ModelView cancel(@RestPath String modelId) {
        return ModelView.of(models.cancel(modelId));
    }
}
