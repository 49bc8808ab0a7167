// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
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

    private final ScoreService scores;
    private final Cursors cursors;

    ScoreResource(ScoreService scores, Cursors cursors) {
        this.scores = scores;
        this.cursors = cursors;
    }

    @GET
    @Path("/customers")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "listCustomerScores",
            summary = "List customers with their scores",
            description = "By id, or the lowest scores first: those at risk.")
    public Page<ScoreView> list(
            @Parameter(example = "health") @RestPath String scoreKey,
            @BeanParam ScoreFilter filter,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        int rows = Limits.of(limit);
        String fingerprint = filter.fingerprint(ScoreKind.of(scoreKey));
        ScoreFilter.Place after = cursors.decode(cursor, fingerprint)
                .map(keys -> new ScoreFilter.Place(Double.parseDouble(keys.get(0)), keys.get(1)))
                .orElse(ScoreFilter.Place.FIRST);
        List<ScoreService.Scored> found = scores.all(ScoreKind.of(scoreKey), filter.asOf, filter.segment).stream()
                .filter(filter::shows)
                .filter(scored -> filter.place(scored).compareTo(after) > 0)
                .sorted((one, other) -> filter.place(one).compareTo(filter.place(other)))
                .limit(rows + 1L)
                .toList();
        return Page.of(
                found,
                rows,
                last -> cursors.encode(
                        fingerprint, Double.toString(filter.place(last).score()), last.customer()),
                ScoreView::of);
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
        return DistributionView.of(scores.distribution(ScoreKind.of(scoreKey), asOf, segment, groupBy));
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
        return BackTestView.of(scores.backTest(ScoreKind.of(scoreKey), cut, horizonDays));
    }
}
