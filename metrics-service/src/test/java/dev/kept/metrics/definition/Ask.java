// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.math.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks a metric of a reader, for tests. */
public final class Ask {

    private Ask() {}

    public static Figure window(MetricDefinition metric, String variant, CellReader cells, String from, String to) {
        return one(metric, variant, cells, period(Grain.WINDOW, from, to));
    }

    public static Figure one(MetricDefinition metric, String variant, CellReader cells, Period period) {
        Figure figure = groups(metric, variant, cells, List.of(period), Slice.TOTAL)
                .getOrDefault(Group.TOTAL, Map.of())
                .get(period);
        assertNotNull(figure);
        return figure;
    }

    public static Map<Group, Map<Period, Figure>> groups(
            MetricDefinition metric, String variant, CellReader cells, List<Period> periods, Slice slice) {
        Metric defined = metric.define();
        return defined.variant(variant)
                .orElseThrow()
                .computation()
                .evaluate(cells, new MetricQuestion(periods.get(0).grain(), periods, slice, 0.95));
    }

    public static Period period(Grain grain, String from, String to) {
        return new Period(grain, LocalDate.parse(from), LocalDate.parse(to));
    }

    public static Period month(String first) {
        LocalDate start = LocalDate.parse(first);
        return new Period(Grain.MONTH, start, start.plusMonths(1));
    }

    public static List<Period> months(String first, int count) {
        List<Period> months = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            months.add(month(LocalDate.parse(first).plusMonths(i).toString()));
        }
        return months;
    }

    public static double value(Figure figure) {
        Quantity value = figure.value();
        assertNotNull(value, () -> "undefined: " + figure.undefined());
        return value.value().doubleValue();
    }

    public static double error(Figure figure) {
        Double error = figure.standardError();
        assertNotNull(error);
        return error;
    }

    public static double part(Figure figure, String name) {
        Quantity part = figure.parts().get(name);
        assertNotNull(part, name);
        return part.value().doubleValue();
    }

    public static void assertInterval(double low, double high, double tolerance, Interval interval) {
        assertEquals(low, interval.low(), tolerance, interval::toString);
        assertEquals(high, interval.high(), tolerance, interval::toString);
    }
}
