// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.TenantCatalog;
import dev.kept.metrics.cell.CellReaders;
import dev.kept.metrics.cell.CellSnapshot;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.page.PageInfo;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The catalogue. */
@Path("/api/v1/metrics")
@Tag(name = "Metrics")
class MetricResource {

    private final TenantCatalog catalog;
    private final CellReaders readers;
    private final Caller caller;

    MetricResource(TenantCatalog catalog, CellReaders readers, Caller caller) {
        this.catalog = catalog;
        this.readers = readers;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "listMetrics",
            summary = "List all metrics",
            description = "The whole catalogue on one page, by family and key, with every named definition, its formula"
                    + " in English and Chinese, and what this tenant can group by.")
    public Page<MetricView> list(
            @Parameter(
                            description = "Only metrics of this family.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"satisfaction", "loyalty", "growth", "value"}))
                    @RestQuery
                    @Nullable String family) {
        if (family != null && Arrays.stream(Family.values()).noneMatch(known -> is(known, family))) {
            Faults faults = new Faults();
            faults.add(
                    "family",
                    "family-unknown",
                    Arrays.stream(Family.values()).map(MetricView::name).collect(Collectors.joining(", ")));
            faults.check();
        }
        try (CellSnapshot cells = readers.open(caller.tenant())) {
            List<MetricView> all = catalog.all(caller.tenant()).stream()
                    .filter(metric -> family == null || is(metric.family(), family))
                    .map(metric -> view(metric, cells))
                    .toList();
            return new Page<>(all, PageInfo.last());
        }
    }

    @GET
    @Path("/{key}")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getMetric",
            summary = "Read the definition of a metric",
            description = "Its names, its named definitions with their formulas, and what it can be cut by.")
    public MetricView get(@Parameter(example = "retention-rate") @RestPath String key) {
        Metric metric = catalog.find(caller.tenant(), key)
                .orElseThrow(() -> QueryProblem.METRIC_UNKNOWN.with(catalog.keys(caller.tenant())));
        try (CellSnapshot cells = readers.open(caller.tenant())) {
            return view(metric, cells);
        }
    }

    private static boolean is(Family family, String name) {
        return MetricView.name(family).equals(name);
    }

    private static MetricView view(Metric metric, CellSnapshot cells) {
        return MetricView.of(metric, SliceReader.dimensions(metric, cells.policy()));
    }
}
