// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
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

/** One's own part of a market. */
@Path("/api/v1/benchmark-series/{seriesKey}/market-shares")
@Produces("application/json")
@Tag(name = "Benchmarks")
class MarketShareResource {

    private final MarketShares shares;
    private final Cursors cursors;

    MarketShareResource(MarketShares shares, Cursors cursors) {
        this.shares = shares;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "listMarketShares",
            summary = "Hold one's own figures against a market",
            description =
                    "For each point of a series of the kind `MARKET` the own value of the series' metric in the same"
                            + " days over the value of the market, for example revenue over the sales of all shops."
                            + " A series of another kind is refused as `benchmark-series-not-a-market` (409).")
    public Page<MarketShareView> list(
            @RestPath String seriesKey,
            @Parameter(description = "Rows of one page, 1 to 200.") @RestQuery @Nullable Integer limit,
            @Parameter(description = "The `nextCursor` of the page before.") @RestQuery @Nullable String cursor) {
        int rows = Limits.of(limit);
        String fingerprint = "market-shares " + seriesKey;
        LocalDate after = cursors.decode(cursor, fingerprint)
                .map(keys -> LocalDate.parse(keys.get(0)))
                .orElse(null);
        List<MarketShareView> found = shares.list(seriesKey, after, rows + 1);
        return Page.of(
                found, rows, last -> cursors.encode(fingerprint, last.start().toString()), share -> share);
    }
}
