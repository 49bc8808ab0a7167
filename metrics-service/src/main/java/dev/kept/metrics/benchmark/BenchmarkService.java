// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import static dev.kept.metrics.benchmark.BenchmarkProblem.BENCHMARK_SERIES_NOT_FOUND;

import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.TenantCatalog;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.store.TenantConnection;
import dev.kept.metrics.store.TenantTransactions;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps series of figures of others. */
@ApplicationScoped
class BenchmarkService {

    private final TenantTransactions transactions;
    private final TenantCatalog catalog;
    private final Caller caller;
    private final Clock clock;

    BenchmarkService(TenantTransactions transactions, TenantCatalog catalog, Caller caller, Clock clock) {
        this.transactions = transactions;
        this.catalog = catalog;
        this.caller = caller;
        this.clock = clock;
    }

    /** What became of a series that was put. */
    record Put(BenchmarkSeries series, boolean created) {}

    BenchmarkSeries get(String key) {
        return ask(table -> known(table.find(key), key));
    }

    List<BenchmarkSeries> list(
            @Nullable String metric, @Nullable BenchmarkKind kind, @Nullable String after, int most) {
        return ask(table -> table.list(metric, kind, after, most));
    }

    /** Adds a series, or replaces what is said of it; an equal one changes nothing. */
    Put put(String key, @Nullable String ifMatch, NewBenchmarkSeries wanted) {
        check(wanted);
        return change(table -> {
            boolean created = ifMatch == null && table.add(key, wanted, clock.instant());
            BenchmarkSeries series = known(table.findForChange(key), key);
            if (ifMatch != null) {
                ETags.require(ifMatch, series.version());
            }
            if (created || series.says(wanted)) {
                return new Put(series, created);
            }
            table.replace(key, wanted, clock.instant());
            return new Put(known(table.find(key), key), false);
        });
    }

    void delete(String key, @Nullable String ifMatch) {
        change(table -> {
            BenchmarkSeries series = known(table.findForChange(key), key);
            if (ifMatch != null) {
                ETags.require(ifMatch, series.version());
            }
            table.delete(key);
            return key;
        });
    }

    List<BenchmarkPointView> points(String key, @Nullable LocalDate after, int most) {
        return ask(table -> {
            known(table.find(key), key);
            return table.points(key, after, most);
        });
    }

    private void check(NewBenchmarkSeries wanted) {
        Optional<Metric> metric = catalog.find(caller.tenant(), wanted.metric());
        if (metric.isEmpty()) {
            throw StandardProblem.INVALID_REQUEST.withFaults(
                    List.of(Fault.textAt("/metric", "metric-unknown", catalog.keys(caller.tenant()))));
        }
        if (!metric.get().benchmarked()) {
            throw StandardProblem.INVALID_REQUEST.withFaults(
                    List.of(Fault.textAt("/metric", "metric-never-benchmarked", wanted.metric())));
        }
        List<Variant> variants = metric.get().variants();
        if (wanted.definition() != null
                && variants.stream().noneMatch(variant -> variant.key().equals(wanted.definition()))) {
            throw StandardProblem.INVALID_REQUEST.withFaults(List.of(Fault.textAt(
                    "/definition",
                    "definition-unknown",
                    variants.stream().map(Variant::key).collect(Collectors.joining(", ")))));
        }
    }

    private <T> T ask(Function<BenchmarkTable, T> question) {
        return transactions.read(caller.tenant(), connection -> question.apply(new BenchmarkTable(connection)));
    }

    private <T> T change(Function<BenchmarkTable, T> work) {
        return transactions.call(
                caller.tenant(), (TenantConnection connection) -> work.apply(new BenchmarkTable(connection)));
    }

    private static BenchmarkSeries known(Optional<BenchmarkSeries> series, String key) {
        return series.orElseThrow(() -> BENCHMARK_SERIES_NOT_FOUND.with(key));
    }
}
