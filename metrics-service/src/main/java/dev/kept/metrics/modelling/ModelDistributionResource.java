// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How predictions are spread over groups of customers. */
@Path("/api/v1/models/{modelId}/distribution")
@Tag(name = "Models")
class ModelDistributionResource {

    private final ModelService models;
    private final Cursors cursors;

    ModelDistributionResource(ModelService models, Cursors cursors) {
        this.models = models;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "listModelDistribution",
            summary = "Read how the predicted value is spread over customers",
            description =
                    "By month in which they began, by segment or by a dimension of the tenant: whom to court. By the"
                            + " newest fit that succeeded.")
    public Page<DistributionView> list(
            @RestPath String modelId,
            @Parameter(
                            description =
                                    "`cohort`, `segment` (a customer counts in each of them) or a dimension of the"
                                            + " tenant. Left out: one group.",
                            example = "cohort")
                    @RestQuery
                    @Size(min = 1, max = 100) @Nullable String groupBy,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        int count = Limits.of(limit);
        String fingerprint = "model-distribution\n" + modelId + "\n" + groupBy;
        String after =
                cursors.decode(cursor, fingerprint).map(keys -> keys.get(0)).orElse(null);
        return Page.of(
                models.distribution(modelId, groupBy, after, count + 1),
                count,
                last -> cursors.encode(fingerprint, last.group()),
                group -> group);
    }
}
