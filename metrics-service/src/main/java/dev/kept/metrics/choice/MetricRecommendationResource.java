// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.choice;

import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which metrics to choose. */
@Path("/api/v1")
@Produces("application/json")
@Tag(name = "Metrics")
class MetricRecommendationResource {

    private final MetricChoiceService choice;
    private final Caller caller;

    MetricRecommendationResource(MetricChoiceService choice, Caller caller) {
        this.choice = choice;
        this.caller = caller;
    }

    @GET
    @Path("/metric-recommendations")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getMetricRecommendations",
            summary = "Read which metrics fit the company",
            description =
                    "By what the company lives from and what it wants, each with the reason in both languages: who"
                            + " sells subscriptions looks at renewals where others look at purchases that are repeated.")
    public RecommendationView recommend(
            @Parameter(
                            description = "Default: as the tenant settings say.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"SUBSCRIPTION", "ECOMMERCE", "RETAIL", "SERVICE", "OTHER"}))
                    @RestQuery
                    @Nullable String businessModel,
            @Parameter(
                            description = "Only for this goal.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"satisfy", "retain", "grow", "earn", "serve"}))
                    @RestQuery
                    @Nullable String goal) {
        return choice.recommend(caller.tenant(), businessModel, goal);
    }

    @GET
    @Path("/value-checklist")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getValueChecklist",
            summary = "Read how far managing by customer value has come",
            description = "Find value, set goals, analyse, classify and act, involve everybody: each is done or not by"
                    + " what is there, and the numbers that decide are told.")
    public ChecklistView checklist() {
        return choice.checklist(caller.tenant());
    }
}
