// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.CellReaders;
import dev.kept.metrics.cell.CellSnapshot;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.TooManyCustomers;
import dev.kept.metrics.cell.Watermark;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.target.MetricTarget;
import dev.kept.metrics.target.MetricTargets;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Answers questions for values from one snapshot of the cells each. */
@Singleton
class MetricValues {

    static final int MOST_GROUPS = 200;

    /** So many look at each customer at a time: that takes seconds of a core. */
    private static final int AT_A_TIME = 2;

    private final CellReaders readers;
    private final MetricTargets targets;
    private final Intake intake;
    private final Semaphore slots = new Semaphore(AT_A_TIME, true);

    MetricValues(CellReaders readers, MetricTargets targets, Intake intake) {
        this.readers = readers;
        this.targets = targets;
        this.intake = intake;
    }

    ValuesView answer(String tenant, Metric metric, ValuesParameters given, MultivaluedMap<String, String> query) {
        if (!CustomerSpread.looksAtCustomers(given.intervals)) {
            return read(tenant, metric, given, query);
        }
        // Before a connection is taken: who waits here holds nothing.
        slots.acquireUninterruptibly();
        try {
            return read(tenant, metric, given, query);
        } finally {
            slots.release();
        }
    }

    private ValuesView read(
            String tenant, Metric metric, ValuesParameters given, MultivaluedMap<String, String> query) {
        try (CellSnapshot cells = Viewpoints.open(readers, tenant, Viewpoints.of(metric, given, query))) {
            return answer(tenant, metric, given, query, cells);
        } catch (TooManyCustomers e) {
            throw QueryProblem.TOO_MANY_CUSTOMERS.with(e.most());
        }
    }

    private ValuesView answer(
            String tenant,
            Metric metric,
            ValuesParameters given,
            MultivaluedMap<String, String> query,
            CellReader cells) {
        QuestionReader reader = new QuestionReader(metric, cells);
        Variant variant = reader.variant(given.definition, given.intervals);
        MetricQuestion question = reader.question(given, query);
        PointView.Measure measure = PointView.Measure.of(cells, given.minN);
        Comparisons comparisons = new Comparisons(
                reader.compareTo(given.compareTo, question), variant, question, cells, metric.direction());
        MetricTarget target = targets.find(tenant, metric.key(), QuestionReader.name(question.grain()))
                .orElse(null);
        SeriesBuilder series = new SeriesBuilder(metric, variant, question, measure, comparisons, target);
        return answer(series, cells, given.viewpoint.knownAt);
    }

    private ValuesView answer(SeriesBuilder series, CellReader cells, @Nullable Instant knownAt) {
        Variant variant = series.variant();
        MetricQuestion question = series.question();
        ReadSources read = new ReadSources(cells);
        Map<Group, Map<Period, Figure>> figures = variant.computation().evaluate(read, question);
        if (figures.size() > MOST_GROUPS) {
            throw QueryProblem.TOO_MANY_GROUPS.with(figures.size(), MOST_GROUPS);
        }
        Collection<Figure> all = figures.values().stream()
                .flatMap(byPeriod -> byPeriod.values().stream())
                .toList();
        Policy policy = cells.policy();
        return new ValuesView(
                series.metric().key(),
                variant.key(),
                MetricView.name(variant.unit()),
                policy.currency(),
                policy.zone().getId(),
                policy.weekStart().name(),
                policy.fiscalYearStart(),
                QuestionReader.name(question.grain()),
                series.of(figures),
                ExplainView.of(
                        variant,
                        question.slice(),
                        all,
                        WithoutRate.count(series.metric(), question, cells),
                        knownAt,
                        quality(question, read, knownAt)),
                new WatermarkView(cells.watermark()),
                new ValuesView.PolicyView(policy.presenceDays()));
    }

    private QualityView quality(MetricQuestion question, ReadSources cells, @Nullable Instant knownAt) {
        Watermark watermark = cells.watermark();
        Instant at = knownAt == null ? watermark.readAt() : knownAt;
        LocalDate over = at.atZone(cells.policy().zone()).toLocalDate().minusDays(1);
        Set<String> attributes = new TreeSet<>(question.slice().groupBy());
        attributes.addAll(question.slice().filter().keySet());
        attributes.retainAll(cells.policy().dimensions());
        return QualityView.of(
                question.periods(),
                watermark.horizon(),
                over,
                intake.of(cells.sources(), watermark.readAt()),
                knownAt == null ? cells.conflicts(attributes) : null);
    }
}
