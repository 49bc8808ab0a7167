// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The tenant's own figure of a period that others published theirs of. */
final class OwnFigures {

    static final double LEVEL = 0.95;

    private final Metric metric;
    private final Variant variant;
    private final CellReader cells;

    OwnFigures(Metric metric, Variant variant, CellReader cells) {
        this.metric = metric;
        this.variant = variant;
        this.cells = cells;
    }

    /** @return without value, as {@code partial-period}, until the whole period is closed: parts are never compared */
    Figure of(LocalDate start, LocalDate end) {
        if (end.isAfter(cells.watermark().horizon().plusDays(1))) {
            return Figure.undefined("partial-period");
        }
        Grain grain = grain(start, end);
        if (!metric.grains().contains(grain) || !metric.ownGroups().isEmpty()) {
            return Figure.undefined("period-not-available");
        }
        Period period = new Period(grain, start, end);
        MetricQuestion question = new MetricQuestion(grain, List.of(period), Slice.TOTAL, LEVEL);
        return variant.computation()
                .evaluate(cells, question)
                .getOrDefault(Group.TOTAL, Map.of())
                .getOrDefault(period, Figure.undefined("0/0"));
    }

    private static Grain grain(LocalDate start, LocalDate end) {
        if (start.getDayOfMonth() != 1) {
            return Grain.WINDOW;
        }
        if (end.equals(start.plusMonths(1))) {
            return Grain.MONTH;
        }
        if (end.equals(start.plusMonths(3)) && start.getMonthValue() % 3 == 1) {
            return Grain.QUARTER;
        }
        return end.equals(start.plusYears(1)) && start.getMonthValue() == 1 ? Grain.YEAR : Grain.WINDOW;
    }
}
