// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.custom;

import dev.kept.metrics.catalog.MetricCatalog;
import dev.kept.metrics.cell.CellReaders;
import dev.kept.metrics.cell.CellSnapshot;
import dev.kept.metrics.custom.CustomMetric.Published;
import dev.kept.metrics.custom.CustomMetrics.Resolver;
import dev.kept.metrics.store.TenantTransactions;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.restkit.tenant.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Drafts and publishes a tenant's own metrics. */
@ApplicationScoped
class CustomMetricService {

    private static final int MOST = 200;

    private final TenantTransactions transactions;
    private final CellReaders readers;
    private final MetricCatalog builtIn;
    private final Caller caller;
    private final Clock clock;

    CustomMetricService(
            TenantTransactions transactions, CellReaders readers, MetricCatalog builtIn, Caller caller, Clock clock) {
        this.transactions = transactions;
        this.readers = readers;
        this.builtIn = builtIn;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    List<CustomMetric> list(String after, int most) {
        return join(table -> table.after(after, most));
    }

    @Transactional
    CustomMetric get(String id) {
        return join(table -> found(table, id));
    }

    @Transactional
    List<Published> versions(String id) {
        return join(table -> table.versions(found(table, id).id()));
    }

    @Transactional
    CustomMetric create(NewCustomMetric wanted) {
        return join(table -> {
            table.lockAll();
            List<CustomMetric> known = table.after("", MOST);
            if (known.size() == MOST) {
                throw CustomMetricProblem.CUSTOM_METRICS_FULL.with(MOST);
            }
            check(wanted.key(), wanted.draft(), known, "/draft");
            CustomMetric metric = new CustomMetric(Ids.next("cmt"), wanted.key(), wanted.draft(), null, 1);
            if (!table.add(metric)) {
                throw CustomMetricProblem.CUSTOM_METRIC_KEY_TAKEN.with(wanted.key());
            }
            return metric;
        });
    }

    @Transactional
    CustomMetric draft(String id, @Nullable String ifMatch, CustomDefinition draft) {
        return changed(id, (table, metric) -> {
            ETags.require(ifMatch, metric.version());
            check(metric.key(), draft, table.after("", MOST), "");
            table.draft(id, draft);
        });
    }

    @Transactional
    CustomMetric publish(String id) {
        return changed(id, (table, metric) -> {
            CustomDefinition draft = metric.draft();
            if (draft == null) {
                throw CustomMetricProblem.CUSTOM_METRIC_WITHOUT_DRAFT.with(metric.key());
            }
            // What it names may have changed since it was drafted.
            check(metric.key(), draft, table.after("", MOST), "");
            Published before = metric.published();
            int number = before == null ? 1 : before.number() + 1;
            table.publish(id, new Published(number, clock.instant().truncatedTo(ChronoUnit.MICROS), draft));
        });
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        join(table -> {
            table.lockAll();
            CustomMetric metric = found(table, id);
            ETags.require(ifMatch, metric.version());
            String users = table.after("", MOST).stream()
                    .filter(other -> !other.id().equals(id) && names(other, metric.key()))
                    .map(CustomMetric::key)
                    .collect(Collectors.joining(", "));
            if (!users.isEmpty()) {
                throw CustomMetricProblem.CUSTOM_METRIC_IN_USE.with(metric.key(), users);
            }
            table.delete(id);
            return id;
        });
    }

    private static boolean names(CustomMetric metric, String key) {
        Published published = metric.published();
        return Stream.of(metric.draft(), published == null ? null : published.definition())
                .filter(definition -> definition != null)
                .anyMatch(definition -> {
                    Set<Reference> references = new LinkedHashSet<>();
                    ExpressionParser.parse(definition.expression()).collect(references);
                    return references.stream()
                            .anyMatch(reference -> reference.metric().equals(key));
                });
    }

    /** As if it were published: so a circle is found before it closes. */
    private void check(String key, CustomDefinition draft, List<CustomMetric> known, String pointer) {
        Published published = new Published(1, clock.instant(), draft);
        List<CustomMetric> candidates = Stream.concat(
                        known.stream().filter(other -> !other.key().equals(key)),
                        Stream.of(new CustomMetric("", key, null, published, 1)))
                .toList();
        // A snapshot cannot be opened inside of a transaction.
        QuarkusTransaction.suspendingExisting()
                .call(() -> fault(key, draft, candidates))
                .ifPresent(e -> {
                    String member = e.code().startsWith("expression")
                            ? "expression"
                            : e.code().replace("-unknown", "");
                    Fault fault = Fault.textAt(pointer + "/" + member, e.code(), e.arguments());
                    throw StandardProblem.INVALID_REQUEST.withFaults(List.of(fault));
                });
    }

    private Optional<BadExpression> fault(String key, CustomDefinition draft, List<CustomMetric> candidates) {
        try (CellSnapshot cells = readers.open(caller.tenant())) {
            Resolver resolver = new Resolver(builtIn, candidates);
            candidates.forEach(metric -> resolver.find(metric.key()));
            new CustomMetricCheck(resolver::find, cells).check(key, draft);
            return Optional.empty();
        } catch (BadExpression e) {
            return Optional.of(e);
        }
    }

    private interface Change {
        void apply(CustomMetricTable table, CustomMetric metric);
    }

    private CustomMetric changed(String id, Change change) {
        return join(table -> {
            table.lockAll();
            change.apply(table, table.findForChange(id).orElseThrow(() -> notFound(id)));
            return found(table, id);
        });
    }

    private <T> T join(Function<CustomMetricTable, T> work) {
        return transactions.join(caller.tenant(), connection -> work.apply(new CustomMetricTable(connection)));
    }

    private static CustomMetric found(CustomMetricTable table, String id) {
        return table.find(id).orElseThrow(() -> notFound(id));
    }

    private static RuntimeException notFound(String id) {
        return CustomMetricProblem.CUSTOM_METRIC_NOT_FOUND.with(id);
    }
}
