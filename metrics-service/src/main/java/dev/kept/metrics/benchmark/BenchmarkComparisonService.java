// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import dev.kept.metrics.benchmark.BenchmarkComparisonView.PeriodView;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.TenantCatalog;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.CellReaders;
import dev.kept.metrics.cell.CellSnapshot;
import dev.kept.metrics.store.TenantTransactions;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds own figures against those of others. */
@ApplicationScoped
class BenchmarkComparisonService {

    private static final int MOST_SERIES = 50;
    private static final int MOST_POINTS = 200;

    private final TenantTransactions transactions;
    private final TenantCatalog catalog;
    private final CellReaders readers;
    private final Caller caller;

    BenchmarkComparisonService(
            TenantTransactions transactions, TenantCatalog catalog, CellReaders readers, Caller caller) {
        this.transactions = transactions;
        this.catalog = catalog;
        this.readers = readers;
        this.caller = caller;
    }

    BenchmarkComparisonView compare(@Nullable String metricKey, @Nullable String definition) {
        Metric metric = metric(metricKey);
        Variant variant = variant(metric, definition);
        List<Peer> peers = peers(metric, variant);
        TreeSet<PeerPeriod> periods = new TreeSet<>();
        peers.forEach(peer -> periods.addAll(peer.points().keySet()));
        List<PeriodView> rows = new ArrayList<>();
        try (CellSnapshot cells = readers.open(caller.tenant())) {
            OwnFigures own = new OwnFigures(metric, variant, cells);
            for (PeerPeriod period : periods) {
                Figure figure = own.of(period.start(), period.end());
                rows.add(new GapTable(metric, variant, period, figure).row(peers));
            }
        }
        return new BenchmarkComparisonView(metric.key(), variant.key(), rows);
    }

    private List<Peer> peers(Metric metric, Variant variant) {
        return transactions.read(caller.tenant(), connection -> {
            BenchmarkTable table = new BenchmarkTable(connection);
            return table.list(metric.key(), null, null, MOST_SERIES).stream()
                    .map(series -> {
                        TreeMap<PeerPeriod, BenchmarkPointView> points = new TreeMap<>();
                        table.points(series.key(), null, MOST_POINTS)
                                .forEach(point -> points.put(new PeerPeriod(point.start(), point.end()), point));
                        String definition = series.content().definition();
                        String follows =
                                definition == null ? metric.defaultVariant().key() : definition;
                        return new Peer(series, points, follows.equals(variant.key()));
                    })
                    .toList();
        });
    }

    private Metric metric(@Nullable String key) {
        if (key == null) {
            throw StandardProblem.INVALID_REQUEST.withFaults(List.of(Fault.textParameter("metric", "required")));
        }
        Metric metric = catalog.find(caller.tenant(), key)
                .orElseThrow(() -> StandardProblem.INVALID_REQUEST.withFaults(
                        List.of(Fault.textParameter("metric", "metric-unknown", catalog.keys(caller.tenant())))));
        if (!metric.benchmarked()) {
            throw StandardProblem.INVALID_REQUEST.withFaults(
                    List.of(Fault.textParameter("metric", "metric-never-benchmarked", key)));
        }
        return metric;
    }

    private static Variant variant(Metric metric, @Nullable String definition) {
        if (definition == null) {
            return metric.defaultVariant();
        }
        return metric.variant(definition)
                .orElseThrow(() -> StandardProblem.INVALID_REQUEST.withFaults(List.of(Fault.textParameter(
                        "definition",
                        "definition-unknown",
                        metric.variants().stream().map(Variant::key).collect(Collectors.joining(", "))))));
    }
}
