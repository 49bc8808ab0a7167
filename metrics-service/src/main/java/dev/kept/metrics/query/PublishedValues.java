// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as the API tells them, for features that pass them on. */
public final class PublishedValues {

    private static final double LEVEL = 0.95;

    private PublishedValues() {}

    /** What is asked for: one definition, in groups. */
    public record Wanted(Metric metric, Variant variant, Grain grain, List<String> groupBy) {

        public Wanted {
            groupBy = List.copyOf(groupBy);
        }
    }

    /**
     * The value of one group and period.
     *
     * @param group dimension to value; empty for the total
     * @param status as in the API
     * @param reason why there is no value
     * @param coverage share of the days that are closed; null once all are
     * @param value a number, or an amount of money as text; so are {@code numerator} and {@code denominator}
     * @param lower of the preferred interval at 95 %, in the unit of the value; so is {@code upper}
     */
    public record Point(
            Map<String, String> group,
            Period period,
            String status,
            @Nullable String reason,
            @Nullable BigDecimal coverage,
            @Nullable Object value,
            @Nullable Object numerator,
            @Nullable Object denominator,
            @Nullable Long n,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper) {}

    /** What a metric can be cut by without being computed anew. */
    public static List<String> dimensions(Metric metric, Policy policy) {
        return SliceReader.dimensions(metric, policy);
    }

    /** The calendar periods from the one that holds a day to the one that holds the last closed day. */
    public static List<Period> periods(CellReader cells, Grain grain, LocalDate from, int most) {
        LocalDate start = new Calendar(cells.policy()).startOf(grain, from);
        LocalDate end = cells.watermark().horizon().plusDays(1);
        return start.isBefore(end) ? Calendar.periods(grain, start, end, most - 1) : List.of();
    }

    /** The values of adjacent periods, group by group. */
    public static List<Point> read(CellReader cells, Wanted wanted, List<Period> periods) {
        Slice slice = new Slice(wanted.groupBy(), Map.of());
        Map<Group, Map<Period, Figure>> figures = wanted.variant()
                .computation()
                .evaluate(cells, new MetricQuestion(wanted.grain(), periods, slice, LEVEL));
        List<String> names = new ArrayList<>(wanted.metric().ownGroups());
        names.addAll(wanted.groupBy());
        PointView.Measure measure = PointView.Measure.of(cells, null);
        List<Point> points = new ArrayList<>();
        figures.forEach((group, byPeriod) -> byPeriod.forEach((period, figure) ->
                points.add(point(labels(names, group), period, new PointView(period, figure, measure)))));
        return points;
    }

    private static Map<String, String> labels(List<String> names, Group group) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            labels.put(names.get(i), group.values().get(i));
        }
        return labels;
    }

    private static Point point(Map<String, String> group, Period period, PointView view) {
        return new Point(
                group,
                period,
                view.status.name(),
                view.reason,
                view.coverage,
                view.value,
                view.numerator,
                view.denominator,
                view.n,
                view.interval == null ? null : view.interval.low(),
                view.interval == null ? null : view.interval.high());
    }
}
