// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import dev.kept.metrics.answer.StoredLists;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
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

/** Scores of all customers. */
@Path("/api/v1/scores/{scoreKey}")
@Produces("application/json")
@Tag(name = "Customer scores")
class ScoreResource {

    private final ScoresOfAll scores;

    ScoreResource(ScoresOfAll scores) {
        this.scores = scores;
    }

    @GET
    @Path("/customers")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "listCustomerScores",
            summary = "List customers with their scores",
            description = "By id, or the lowest scores first: those at risk. Every page is of the scores that the first"
                    + " one was of.")
    public Page<ScoreView> list(
            @Parameter(example = "health") @RestPath String scoreKey,
            @BeanParam ScoreFilter filter,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        ScoreKind kind = ScoreKind.of(scoreKey);
        return scores.list(
                kind, filter, new StoredLists.Wanted(filter.labels(), filter.fingerprint(kind), limit, cursor));
    }

    @GET
    @Path("/distribution")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getScoreDistribution",
            summary = "Read how the scores of all customers spread",
            description = "Customers by band with mean and quantiles, as a whole or by an attribute.")
    public DistributionView distribution(
            @Parameter(example = "health") @RestPath String scoreKey,
            @Parameter(example = "2026-10-31") @RestQuery @Nullable LocalDate asOf,
            @Parameter(description = "Key of a segment of the tenant.", example = "vip") @RestQuery @Nullable String segment,
            @Parameter(description = "A dimension of the tenant.", example = "region") @RestQuery @Nullable String groupBy) {
        return scores.distribution(ScoreKind.of(scoreKey), asOf, segment, groupBy);
    }

    @GET
    @Path("/back-test")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getScoreBackTest",
            summary = "Test whether a score foretold who left",
            description =
                    "Churn rate of each band with its interval, how well the score tells leavers apart, how early, and"
                            + " what other weights would change.")
    public BackTestView backTest(
            @Parameter(example = "health") @RestPath String scoreKey,
            @Parameter(
                            description = "Day of the scores. Default: as many days ago as are watched.",
                            example = "2026-07-31")
                    @RestQuery
                    @Nullable LocalDate cut,
            @Parameter(
                            description = "Days after it that are watched. Default: the days of the presence rule.",
                            example = "90")
                    @RestQuery
                    @Min(1) @Max(1095) @Nullable Integer horizonDays) {
        return scores.backTest(ScoreKind.of(scoreKey), cut, horizonDays);
    }
}
