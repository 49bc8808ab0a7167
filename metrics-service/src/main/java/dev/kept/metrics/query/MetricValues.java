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
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.query.ComparisonView.Judged;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers questions for values from one snapshot of the cells each. */
@Singleton
class MetricValues {

    static final int MOST_GROUPS = 200;

    private final CellReaders readers;

    MetricValues(CellReaders readers) {
        this.readers = readers;
    }

    ValuesView answer(String tenant, Metric metric, ValuesParameters given, MultivaluedMap<String, String> query) {
        try (CellSnapshot cells = Viewpoints.open(readers, tenant, Viewpoints.of(metric, given, query))) {
            LocalDate horizon = cells.watermark().horizon();
            QuestionReader reader = new QuestionReader(metric, cells);
            Variant variant = reader.variant(given.definition);
            MetricQuestion question = reader.question(given, query);
            PointView.Measure measure = new PointView.Measure(horizon, given.minN);
            Comparisons comparisons = new Comparisons(
                    reader.compareTo(given.compareTo, question), variant, question, cells, metric.direction());
            return answer(new Asked(metric, variant, question, given.knownAt), cells, measure, comparisons);
        }
    }

    private record Asked(
            Metric metric,
            Variant variant,
            MetricQuestion question,
            @Nullable Instant knownAt) {}

    private static ValuesView answer(
            Asked asked, CellReader cells, PointView.Measure measure, Comparisons comparisons) {
        Metric metric = asked.metric();
        Variant variant = asked.variant();
        MetricQuestion question = asked.question();
        Map<Group, Map<Period, Figure>> figures = variant.computation().evaluate(cells, question);
        if (figures.size() > MOST_GROUPS) {
            throw QueryProblem.TOO_MANY_GROUPS.with(figures.size(), MOST_GROUPS);
        }
        List<String> names = new ArrayList<>(metric.ownGroups());
        names.addAll(question.slice().groupBy());
        List<SeriesView> series = figures.entrySet().stream()
                .sorted(Comparator.comparing(
                        entry -> String.join("\u0000", entry.getKey().values())))
                .map(entry -> series(
                        names,
                        entry.getKey(),
                        points(entry.getKey(), entry.getValue(), question, measure, comparisons)))
                .toList();
        Collection<Figure> all = figures.values().stream()
                .flatMap(byPeriod -> byPeriod.values().stream())
                .toList();
        Policy policy = cells.policy();
        return new ValuesView(
                metric.key(),
                variant.key(),
                MetricView.name(variant.unit()),
                policy.currency(),
                policy.zone().getId(),
                policy.weekStart().name(),
                QuestionReader.name(question.grain()),
                series,
                ExplainView.of(variant, question.slice(), all, asked.knownAt()),
                new WatermarkView(cells.watermark()),
                new ValuesView.PolicyView(policy.presenceDays()));
    }

    private static SeriesView series(List<String> names, Group group, List<PointView> points) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            labels.put(names.get(i), group.values().get(i));
        }
        return new SeriesView(labels, points);
    }

    private static List<PointView> points(
            Group group,
            Map<Period, Figure> figures,
            MetricQuestion question,
            PointView.Measure measure,
            Comparisons comparisons) {
        List<PointView> points = new ArrayList<>();
        figures.forEach((period, figure) -> {
            Judged now = new Judged(period, figure, PointView.status(period, figure, measure));
            int place = question.periods().indexOf(period);
            points.add(new PointView(period, figure, measure, comparisons.of(group, place, now, measure)));
        });
        return points;
    }
}
