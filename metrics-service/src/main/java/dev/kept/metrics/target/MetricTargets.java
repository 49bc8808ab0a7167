// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.target;

import static dev.kept.metrics.target.TargetProblem.METRIC_TARGET_NOT_FOUND;

import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.TenantCatalog;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.store.TenantConnection;
import dev.kept.metrics.store.TenantTransactions;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.ProblemException;
import dev.kept.restkit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps what a tenant wants its figures to be. */
@ApplicationScoped
public class MetricTargets {

    private final TenantTransactions transactions;
    private final TenantCatalog catalog;

    MetricTargets(TenantTransactions transactions, TenantCatalog catalog) {
        this.transactions = transactions;
        this.catalog = catalog;
    }

    /** What became of a target that was put. */
    record Put(MetricTarget target, boolean created) {}

    /**
     * The target of a metric for periods of a length.
     *
     * @param grain in the small letters of the API
     */
    public Optional<MetricTarget> find(String tenant, String metric, String grain) {
        return ask(tenant, table -> table.find(metric, grain));
    }

    /** All targets of a tenant, by metric and length of period; at most {@code most}. */
    public List<MetricTarget> all(String tenant, int most) {
        return list(tenant, null, null, most);
    }

    MetricTarget get(String tenant, String metric, String grain) {
        return known(find(tenant, metric, grain), metric, grain);
    }

    List<MetricTarget> list(String tenant, @Nullable String metric, @Nullable String grain, int most) {
        return ask(tenant, table -> table.list(metric, grain, most));
    }

    /** Adds a target, or replaces it; an equal one changes nothing. */
    Put put(String tenant, String metric, String grain, @Nullable String ifMatch, NewMetricTarget wanted) {
        MetricTarget target = checked(tenant, metric, grain, wanted);
        return change(tenant, table -> {
            boolean created = ifMatch == null && table.add(target);
            MetricTarget before = known(table.findForChange(metric, grain), metric, grain);
            if (ifMatch != null) {
                ETags.require(ifMatch, before.version());
            }
            if (!created && !says(before, target)) {
                table.replace(target);
            }
            return new Put(known(table.find(metric, grain), metric, grain), created);
        });
    }

    void delete(String tenant, String metric, String grain, @Nullable String ifMatch) {
        change(tenant, table -> {
            MetricTarget before = known(table.findForChange(metric, grain), metric, grain);
            if (ifMatch != null) {
                ETags.require(ifMatch, before.version());
            }
            table.delete(metric, grain);
            return before;
        });
    }

    private static boolean says(MetricTarget one, MetricTarget other) {
        return one.definition().equals(other.definition())
                && one.value().compareTo(other.value()) == 0
                && one.groups().equals(other.groups())
                && Objects.equals(one.owner(), other.owner());
    }

    private MetricTarget checked(String tenant, String key, String grain, NewMetricTarget wanted) {
        Metric metric = catalog.find(tenant, key)
                .orElseThrow(() -> fault(Fault.textParameter("metricKey", "metric-unknown", catalog.keys(tenant))));
        if (metric.grains().stream().noneMatch(known -> name(known).equals(grain))
                || grain.equals(name(Grain.WINDOW))) {
            throw fault(Fault.textParameter("grain", "grain-unknown", grains(metric)));
        }
        String definition =
                wanted.definition() == null ? metric.defaultVariant().key() : wanted.definition();
        if (metric.variant(definition).isEmpty()) {
            throw fault(Fault.textAt(
                    "/definition",
                    "definition-unknown",
                    metric.variants().stream().map(Variant::key).collect(Collectors.joining(", "))));
        }
        List<GroupTarget> groups = wanted.groups() == null ? List.of() : wanted.groups();
        if (groups.stream().map(GroupTarget::group).distinct().count() < groups.size()) {
            throw fault(Fault.textAt("/groups", "group-repeated"));
        }
        return new MetricTarget(key, grain, definition, wanted.value(), groups, wanted.owner(), 1);
    }

    private static String grains(Metric metric) {
        return Stream.of(Grain.values())
                .filter(grain -> grain != Grain.WINDOW && metric.grains().contains(grain))
                .map(MetricTargets::name)
                .collect(Collectors.joining(", "));
    }

    private static String name(Grain grain) {
        return grain.key();
    }

    private static ProblemException fault(Fault fault) {
        return StandardProblem.INVALID_REQUEST.withFaults(List.of(fault));
    }

    private <T> T ask(String tenant, Function<TargetTable, T> question) {
        return transactions.read(tenant, connection -> question.apply(new TargetTable(connection)));
    }

    private <T> T change(String tenant, Function<TargetTable, T> work) {
        return transactions.call(tenant, (TenantConnection connection) -> work.apply(new TargetTable(connection)));
    }

    private static MetricTarget known(Optional<MetricTarget> target, String metric, String grain) {
        return target.orElseThrow(() -> METRIC_TARGET_NOT_FOUND.with(metric, grain));
    }
}
