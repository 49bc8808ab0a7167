// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valueexport;

import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.TenantCatalog;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.policy.DayRange;
import dev.kept.metrics.query.PublishedValues;
import dev.kept.metrics.query.PublishedValues.Wanted;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the series that are asked for against the catalogue. */
@Singleton
final class SeriesChoice {

    /** More than ten years of days. */
    static final int MOST_PERIODS = 4000;

    private final TenantCatalog catalog;

    SeriesChoice(TenantCatalog catalog) {
        this.catalog = catalog;
    }

    /** The series with their definitions filled in, or the problem with everything that is wrong with them. */
    List<ExportedSeries> checked(String tenant, CellReader cells, NewValueExport wanted) {
        List<Fault> faults = new ArrayList<>();
        if (!DayRange.holds(wanted.from())) {
            faults.add(Fault.textAt("/from", "out-of-range", DayRange.EARLIEST, DayRange.LATEST));
        }
        List<ExportedSeries> checked = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < wanted.series().size(); i++) {
            String at = "/series/" + i;
            ExportedSeries asked = wanted.series().get(i);
            Optional<Metric> metric = catalog.find(tenant, asked.metric());
            if (metric.isEmpty()) {
                faults.add(Fault.textAt(at + "/metric", "metric-unknown", catalog.keys(tenant)));
                continue;
            }
            ExportedSeries series = checked(asked, metric.get(), cells, at, faults);
            if (!names.add(series.name())) {
                faults.add(Fault.textAt(at, "series-repeated"));
            }
            tooLong(series, wanted.from(), cells, at, faults);
            checked.add(series);
        }
        if (!faults.isEmpty()) {
            throw StandardProblem.INVALID_REQUEST.withFaults(faults);
        }
        return checked;
    }

    /** What a series asks for; empty where its metric, or what it is cut by, is no more. */
    Optional<Wanted> wanted(String tenant, ExportedSeries series, CellReader cells) {
        return catalog.find(tenant, series.metric())
                .filter(metric ->
                        PublishedValues.dimensions(metric, cells.policy()).containsAll(series.dimensions()))
                .flatMap(metric -> metric.variant(String.valueOf(series.definition()))
                        .map(variant -> new Wanted(
                                metric, variant, grain(series.grain()).orElseThrow(), series.dimensions())));
    }

    private static ExportedSeries checked(
            ExportedSeries asked, Metric metric, CellReader cells, String at, List<Fault> faults) {
        String definition = asked.definition() == null ? metric.defaultVariant().key() : asked.definition();
        if (metric.variant(definition).isEmpty()) {
            String known = metric.variants().stream().map(Variant::key).collect(Collectors.joining(", "));
            faults.add(Fault.textAt(at + "/definition", "definition-unknown", known));
        }
        if (grain(asked.grain()).filter(metric.grains()::contains).isEmpty()) {
            faults.add(Fault.textAt(at + "/grain", "grain-unknown", grains(metric)));
        }
        List<String> dimensions = PublishedValues.dimensions(metric, cells.policy());
        if (!dimensions.containsAll(asked.dimensions())) {
            String known = dimensions.isEmpty() ? "-" : String.join(", ", dimensions);
            faults.add(Fault.textAt(at + "/groupBy", "dimension-unknown", known));
        }
        if (new HashSet<>(asked.dimensions()).size() < asked.dimensions().size()) {
            faults.add(Fault.textAt(at + "/groupBy", "dimension-repeated"));
        }
        return new ExportedSeries(asked.metric(), definition, asked.grain(), asked.dimensions());
    }

    private static void tooLong(
            ExportedSeries series, LocalDate from, CellReader cells, String at, List<Fault> faults) {
        boolean tooLong = faults.isEmpty()
                && PublishedValues.periods(cells, grain(series.grain()).orElseThrow(), from, MOST_PERIODS + 1)
                                .size()
                        > MOST_PERIODS;
        if (tooLong) {
            faults.add(Fault.textAt(at + "/grain", "series-too-long", MOST_PERIODS));
        }
    }

    private static Optional<Grain> grain(String named) {
        return Stream.of(Grain.values())
                .filter(grain -> grain != Grain.WINDOW && grain.key().equals(named))
                .findFirst();
    }

    private static String grains(Metric metric) {
        return metric.grains().stream()
                .filter(grain -> grain != Grain.WINDOW)
                .map(Grain::key)
                .collect(Collectors.joining(", "));
    }
}
