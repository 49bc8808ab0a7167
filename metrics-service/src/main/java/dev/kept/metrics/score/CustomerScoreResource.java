// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Scores of one customer. */
@Path("/api/v1/scores/{scoreKey}/customers/{customerId}")
@Produces("application/json")
@Tag(name = "Customer scores")
class CustomerScoreResource {

    private final ScoreService scores;

    CustomerScoreResource(ScoreService scores) {
        this.scores = scores;
    }

    @GET
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getCustomerScore",
            summary = "Read the score of a customer",
            description = "Of any past day, with what each component contributes.")
    public ScoreView get(
            @Parameter(example = "health") @RestPath String scoreKey,
            @RestPath String customerId,
            @Parameter(
                            description = "At the end of this local day. Default: the last closed one.",
                            example = "2026-10-31")
                    @RestQuery
                    @Nullable LocalDate asOf,
            @Parameter(description = "By this version of the rules. Default: the present one.", example = "1")
                    @RestQuery
                    @Nullable Long policyVersion) {
        return ScoreView.of(scores.of(ScoreKind.of(scoreKey), customerId, asOf, policyVersion));
    }

    @GET
    @Path("/history")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getCustomerScoreHistory",
            summary = "Read how the score of a customer went",
            description =
                    "One point a month or week, at most 120, counted back from the last day, with the trend. Default: a"
                            + " year.")
    public ScoreHistoryView history(
            @Parameter(example = "health") @RestPath String scoreKey,
            @RestPath String customerId,
            @Parameter(example = "2025-11-30") @RestQuery @Nullable LocalDate from,
            @Parameter(example = "2026-10-31") @RestQuery @Nullable LocalDate to,
            @Parameter(description = "Distance of the points. Default: MONTH.") @RestQuery @Nullable Step step) {
        return ScoreHistoryView.of(
                scores.history(ScoreKind.of(scoreKey), customerId, from, to, step == null ? Step.MONTH : step));
    }

    @GET
    @Path("/change")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getCustomerScoreChange",
            summary = "Explain why the score of a customer moved",
            description = "The whole difference of two days, component by component.")
    public ScoreChangeView change(
            @Parameter(example = "health") @RestPath String scoreKey,
            @RestPath String customerId,
            @Parameter(description = "The first of the two days.", example = "2026-08-31") @RestQuery @NotNull LocalDate from,
            @Parameter(description = "The second one. Default: the last closed day.", example = "2026-10-31")
                    @RestQuery
                    @Nullable LocalDate to) {
        return ScoreChangeView.of(scores.change(ScoreKind.of(scoreKey), customerId, from, to));
    }
}
