// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import static dev.kept.metrics.benchmark.BenchmarkProblem.BENCHMARK_SERIES_NOT_A_MARKET;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.TenantCatalog;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.CellReaders;
import dev.kept.metrics.cell.CellSnapshot;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds one's own figures against those of a whole market. */
@ApplicationScoped
class MarketShares {

    /** What a market has a total of. */
    private static final Set<Unit> TOTALS = EnumSet.of(Unit.MONEY, Unit.ORDERS, Unit.CUSTOMERS, Unit.COUNT);

    private static final double LEVEL = 0.95;

    private final BenchmarkService series;
    private final TenantCatalog catalog;
    private final CellReaders readers;
    private final Caller caller;

    MarketShares(BenchmarkService series, TenantCatalog catalog, CellReaders readers, Caller caller) {
        this.series = series;
        this.catalog = catalog;
        this.readers = readers;
        this.caller = caller;
    }

    List<MarketShareView> list(String key, @Nullable LocalDate after, int most) {
        Variant own = own(series.get(key));
        List<BenchmarkPointView> points = series.points(key, after, most);
        if (points.isEmpty()) {
            return List.of();
        }
        List<Period> periods = points.stream()
                .map(point -> new Period(Grain.WINDOW, point.start(), point.end()))
                .toList();
        try (CellSnapshot cells = readers.open(caller.tenant())) {
            Map<Period, Figure> figures = own.computation()
                    .evaluate(cells, new MetricQuestion(Grain.WINDOW, periods, Slice.TOTAL, LEVEL))
                    .getOrDefault(Group.TOTAL, Map.of());
            LocalDate horizon = cells.watermark().horizon();
            List<MarketShareView> shares = new ArrayList<>();
            for (int i = 0; i < points.size(); i++) {
                Figure figure = figures.get(periods.get(i));
                Quantity value = figure == null ? null : figure.value();
                boolean closed = !points.get(i).end().isAfter(horizon.plusDays(1));
                shares.add(MarketShareView.of(points.get(i), value == null ? null : value.value(), closed));
            }
            return shares;
        }
    }

    private Variant own(BenchmarkSeries found) {
        String definition = found.content().definition();
        return catalog.find(caller.tenant(), found.content().metric())
                .filter(metric -> found.content().kind() == BenchmarkKind.MARKET)
                .filter(metric -> metric.grains().contains(Grain.WINDOW)
                        && metric.ownGroups().isEmpty())
                .flatMap(metric ->
                        definition == null ? Optional.of(metric.defaultVariant()) : metric.variant(definition))
                .filter(variant -> TOTALS.contains(variant.unit()))
                .orElseThrow(() -> BENCHMARK_SERIES_NOT_A_MARKET.with(found.key()));
    }
}
