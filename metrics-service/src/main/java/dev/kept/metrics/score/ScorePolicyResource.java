// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import dev.kept.metrics.ruleset.Ruleset;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Rules of scores. */
@Path("/api/v1/score-policies/{scoreKey}")
@Produces("application/json")
@Tag(name = "Customer scores")
class ScorePolicyResource {

    private final ScoreService scores;
    private final Cursors cursors;

    ScorePolicyResource(ScoreService scores, Cursors cursors) {
        this.scores = scores;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getScorePolicy",
            summary = "Read the rules of a score",
            description = "Those that hold now: health, loyalty or trust.")
    @APIResponseSchema(ScorePolicyView.class)
    public RestResponse<ScorePolicyView> get(@Parameter(example = "health") @RestPath String scoreKey) {
        return answer(ScoreKind.of(scoreKey), scores.policy(ScoreKind.of(scoreKey)));
    }

    @PUT
    @Consumes("application/json")
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "replaceScorePolicy",
            summary = "Set the rules of a score",
            description =
                    "A new version; equal rules change nothing. Former versions stay readable. `If-Match` is optional"
                            + " here.")
    @APIResponseSchema(ScorePolicyView.class)
    public RestResponse<ScorePolicyView> replace(
            @Parameter(example = "health") @RestPath String scoreKey,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ScorePolicy policy) {
        return answer(ScoreKind.of(scoreKey), scores.put(ScoreKind.of(scoreKey), ifMatch, policy));
    }

    @GET
    @Path("/versions")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "listScorePolicyVersions",
            summary = "List all versions of the rules of a score",
            description = "The newest first.")
    public Page<ScorePolicyView> versions(
            @Parameter(example = "health") @RestPath String scoreKey,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        int rows = Limits.of(limit);
        String fingerprint = "score-policies\n" + scoreKey;
        long below = cursors.decode(cursor, fingerprint)
                .map(keys -> Long.parseLong(keys.get(0)))
                .orElse(Long.MAX_VALUE);
        List<Ruleset<ScorePolicy>> found = scores.versions(ScoreKind.of(scoreKey), below, rows + 1);
        return Page.of(
                found,
                rows,
                last -> cursors.encode(fingerprint, Long.toString(last.version())),
                version -> ScorePolicyView.of(ScoreKind.of(scoreKey), version));
    }

    private static RestResponse<ScorePolicyView> answer(ScoreKind kind, Ruleset<ScorePolicy> set) {
        return RestResponse.ResponseBuilder.ok(ScorePolicyView.of(kind, set))
                .header("ETag", ETags.of(set.version()))
                .build();
    }
}
