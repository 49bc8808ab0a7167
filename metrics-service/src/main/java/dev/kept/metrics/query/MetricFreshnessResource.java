// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.feedkit.FeedStatus;
import dev.kept.metrics.cell.CellReaders;
import dev.kept.metrics.cell.CellSnapshot;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How fresh the metrics are. */
@Path("/api/v1/metric-freshness")
@Tag(name = "Metric operations")
class MetricFreshnessResource {

    private final CellReaders readers;
    private final FeedStatus feed;
    private final Caller caller;

    MetricFreshnessResource(CellReaders readers, FeedStatus feed, Caller caller) {
        this.readers = readers;
        this.feed = feed;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getMetricFreshness",
            summary = "Read how fresh the metrics are",
            description = "The last closed day, and for each source how many events have been applied and how many are"
                    + " still to come.")
    public FreshnessView get() {
        try (CellSnapshot cells = readers.open(caller.tenant())) {
            return FreshnessView.of(cells, feed.all());
        }
    }
}
