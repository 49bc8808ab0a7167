// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.custom;

import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricCatalog;
import dev.kept.metrics.catalog.MetricSource;
import dev.kept.metrics.custom.CustomMetric.Published;
import dev.kept.metrics.store.TenantTransactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The metrics that tenants have published, computed like the built-in ones. */
@ApplicationScoped
public class CustomMetrics implements MetricSource {

    /** What the key of each begins with. */
    static final String PREFIX = "custom-";

    private static final int MOST = 200;
    private static final Logger LOG = Logger.getLogger(CustomMetrics.class);

    private final TenantTransactions transactions;
    private final MetricCatalog builtIn;

    CustomMetrics(TenantTransactions transactions, MetricCatalog builtIn) {
        this.transactions = transactions;
        this.builtIn = builtIn;
    }

    /** How a metric would be, and how it is; null where there is no such. */
    public record Preview(@Nullable Metric draft, @Nullable Metric published) {}

    @Override
    public Optional<Metric> find(String tenant, String key) {
        return key.startsWith(PREFIX) ? Optional.ofNullable(published(tenant).get(key)) : Optional.empty();
    }

    @Override
    public List<Metric> all(String tenant) {
        return published(tenant).values().stream()
                .sorted(Comparator.comparing(Metric::key))
                .toList();
    }

    /**
     * A metric before and after its draft is published.
     *
     * @param id of the custom metric; a foreign one is unknown
     */
    public Preview preview(String tenant, String id) {
        List<CustomMetric> known =
                transactions.read(tenant, connection -> new CustomMetricTable(connection).after("", MOST));
        CustomMetric metric = known.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> CustomMetricProblem.CUSTOM_METRIC_NOT_FOUND.with(id));
        Resolver resolver = new Resolver(builtIn, known);
        Metric published = resolver.find(metric.key()).orElse(null);
        CustomDefinition draft = metric.draft();
        Published before = metric.published();
        int next = before == null ? 1 : before.number() + 1;
        return new Preview(
                draft == null ? null : new CustomMetricBuilder(resolver::find).build(metric.key(), next, draft),
                published);
    }

    private Map<String, Metric> published(String tenant) {
        List<CustomMetric> known =
                transactions.read(tenant, connection -> new CustomMetricTable(connection).after("", MOST));
        Resolver resolver = new Resolver(builtIn, known);
        Map<String, Metric> metrics = new HashMap<>();
        for (CustomMetric metric : known) {
            try {
                resolver.find(metric.key()).ifPresent(built -> metrics.put(metric.key(), built));
            } catch (BadExpression e) {
                // A later version of the service no longer has what it names: the others must be answered.
                LOG.warnf("Custom metric %s of a tenant cannot be computed: %s", metric.id(), e.code());
            }
        }
        return metrics;
    }

    /** Finds metrics by key, the tenant's among them; each is made once. */
    static final class Resolver {
        private static final int DEEPEST = 4;
        private final MetricCatalog builtIn;
        private final Map<String, CustomMetric> own = new HashMap<>();
        private final Map<String, Metric> made = new HashMap<>();
        private final List<String> path = new ArrayList<>();

        Resolver(MetricCatalog builtIn, List<CustomMetric> known) {
            this.builtIn = builtIn;
            known.forEach(metric -> own.put(metric.key(), metric));
        }

        /** @throws BadExpression if it leads back to itself, or is too far from the built-in ones */
        Optional<Metric> find(String key) {
            CustomMetric metric = own.get(key);
            Published published = metric == null ? null : metric.published();
            if (published == null) {
                return builtIn.find(key);
            }
            Metric known = made.get(key);
            if (known != null) {
                return Optional.of(known);
            }
            if (path.contains(key)) {
                throw new BadExpression("expression-circle", String.join(" → ", path) + " → " + key);
            }
            if (path.size() == DEEPEST) {
                throw new BadExpression("expression-too-deep", DEEPEST);
            }
            path.add(key);
            try {
                Metric built =
                        new CustomMetricBuilder(this::find).build(key, published.number(), published.definition());
                made.put(key, built);
                return Optional.of(built);
            } finally {
                path.remove(path.size() - 1);
            }
        }
    }
}
