// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.query.ComparisonView.Judged;
import dev.kept.metrics.target.MetricTarget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges figures, compares them and holds them against the target, group by group.
 *
 * @param target for periods of this length; null where none is set
 */
record SeriesBuilder(
        Metric metric,
        Variant variant,
        MetricQuestion question,
        PointView.Measure measure,
        Comparisons comparisons,
        @Nullable MetricTarget target) {

    List<SeriesView> of(Map<Group, Map<Period, Figure>> figures) {
        return figures.entrySet().stream()
                .sorted(Comparator.comparing(
                        entry -> String.join("\u0000", entry.getKey().values())))
                .map(entry -> {
                    Map<String, String> labels = labels(entry.getKey());
                    return new SeriesView(labels, points(entry.getKey(), labels, entry.getValue()));
                })
                .toList();
    }

    private Map<String, String> labels(Group group) {
        List<String> names = new ArrayList<>(metric.ownGroups());
        names.addAll(question.slice().groupBy());
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            labels.put(names.get(i), group.values().get(i));
        }
        return labels;
    }

    private List<PointView> points(Group group, Map<String, String> labels, Map<Period, Figure> figures) {
        Map<String, String> whose = whose(labels);
        List<PointView> points = new ArrayList<>();
        figures.forEach((period, figure) -> {
            Judged now = new Judged(period, figure, PointView.status(period, figure, measure));
            int place = question.periods().indexOf(period);
            TargetView wanted =
                    target == null || whose == null ? null : TargetView.of(target, whose, metric, variant, now);
            points.add(new PointView(period, figure, measure, comparisons.of(group, place, now, measure), wanted));
        });
        return points;
    }

    /** The labels of a series with those that the filter leaves no choice of; null where it is no group by itself. */
    private @Nullable Map<String, String> whose(Map<String, String> labels) {
        Slice slice = question.slice();
        Map<String, String> whose = new LinkedHashMap<>(labels);
        for (Map.Entry<String, Set<String>> filter : slice.filter().entrySet()) {
            boolean single = filter.getValue().size() == 1;
            if (!single && !labels.containsKey(filter.getKey())) {
                return null;
            }
            if (single) {
                whose.putAll(
                        Map.of(filter.getKey(), filter.getValue().iterator().next()));
            }
        }
        return slice.segment() == null ? whose : null;
    }
}
