// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a model expects of each customer. */
@Path("/api/v1/models/{modelId}/customers")
@Tag(name = "Models")
class ModelCustomerResource {

    private final ModelService models;
    private final Cursors cursors;

    ModelCustomerResource(ModelService models, Cursors cursors) {
        this.models = models;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "listModelCustomers",
            summary = "List what a model expects of each customer",
            description = "By the newest fit that succeeded. `sort=-valueAtRisk` puts first who is worth keeping,"
                    + " `sort=-growth` who is expected to bring more than before.")
    public Page<PredictionView> list(
            @RestPath String modelId,
            @BeanParam PredictionFilter filter,
            @Parameter(
                            description = "customerId (default), expectedValue, expectedPurchases, churnProbability,"
                                    + " aliveProbability, valueAtRisk or growth; with a minus the highest first.",
                            example = "-valueAtRisk")
                    @RestQuery
                    @Nullable String sort,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        int count = Limits.of(limit);
        PredictionSort order = PredictionSort.of(sort);
        String fingerprint = "model-customers\n" + modelId + "\n" + order + "\n" + filter.fingerprint();
        List<String> last = cursors.decode(cursor, fingerprint).orElse(null);
        return Page.of(
                models.predictions(modelId, order, filter, last, count + 1),
                count,
                shown -> cursors.encode(fingerprint, order.key(shown), shown.customer()),
                PredictionView::of);
    }

    @GET
    @Path("/{customerId}")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getModelCustomer",
            summary = "Read what a model expects of one customer",
            description = "By the newest fit that succeeded.")
    public PredictionView get(@RestPath String modelId, @RestPath String customerId) {
        return PredictionView.of(models.prediction(modelId, customerId));
    }
}
