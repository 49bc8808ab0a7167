// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.SegmentFilter.AsOf;
import dev.kept.metrics.cell.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures that exist only for some periods, or that look back beyond the period they are asked for. */
public final class Periods {

    /** Why there is no figure for a period: days and weeks are too short for it, and windows are not counted. */
    public static final String NOT_FOR_THIS_GRAIN = "not-for-this-grain";

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private Periods() {}

    /** Whether the periods of a question are months, quarters or years. */
    public static boolean areLong(MetricQuestion question) {
        return question.grain().isLong();
    }

    /** The formula for months, quarters and years; undefined for others. */
    public static Formula onlyLong(Formula formula) {
        return (cells, question) ->
                areLong(question) ? formula.evaluate(cells, question) : Map.of(Group.TOTAL, undefined(question));
    }

    private static Map<Period, Figure> undefined(MetricQuestion question) {
        Map<Period, Figure> figures = new LinkedHashMap<>();
        question.periods().forEach(period -> figures.put(period, Figure.undefined(NOT_FOR_THIS_GRAIN)));
        return figures;
    }

    /**
     * The formula of everything from the beginning to the end of each period. Of a segment those count who are in it on
     * the last day of the period, whichever day was asked for: on the first day of all time nobody is.
     */
    public static Formula ever(Formula formula) {
        return (cells, question) -> {
            List<Period> sinceEver = question.periods().stream()
                    .map(period -> new Period(Grain.WINDOW, EVER, period.end()))
                    .toList();
            Slice slice = question.slice().on(AsOf.END);
            Map<Group, Map<Period, Figure>> found =
                    formula.evaluate(cells, new MetricQuestion(Grain.WINDOW, sinceEver, slice, question.level()));
            Map<Group, Map<Period, Figure>> result = new HashMap<>();
            found.forEach((group, figures) -> {
                Map<Period, Figure> own = new LinkedHashMap<>();
                question.periods().forEach(period -> {
                    Figure figure = figures.get(new Period(Grain.WINDOW, EVER, period.end()));
                    own.put(period, figure == null ? Figure.undefined("0/0") : figure);
                });
                result.put(group, own);
            });
            return result;
        };
    }

    /** So many periods of the same length just before one, the earliest first; not for windows. */
    public static List<Period> before(Period period, int count) {
        List<Period> earlier = new ArrayList<>();
        LocalDate end = period.start();
        for (int i = 0; i < count; i++) {
            LocalDate start = period.grain().after(end, -1);
            earlier.add(0, new Period(period.grain(), start, end));
            end = start;
        }
        return earlier;
    }
}
