// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.query.ComparisonView.Judged;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The figures of other times that those of a question are compared with. */
final class Comparisons {

    static final String PREVIOUS = "previous";
    static final String LAST_YEAR = "last-year";
    private static final int WEEKS_OF_A_YEAR = 52;

    private final List<Other> others = new ArrayList<>();
    private final Direction direction;

    private record Other(String name, List<Period> periods, Map<Group, Map<Period, Figure>> figures) {}

    /** Asks the question anew for each of the other times. */
    Comparisons(List<String> names, Variant variant, MetricQuestion question, CellReader cells, Direction direction) {
        this.direction = direction;
        for (String name : names) {
            List<Period> periods = periods(name, question);
            MetricQuestion asked = new MetricQuestion(
                    question.grain(), periods, question.slice(), question.level(), question.weights());
            others.add(new Other(name, periods, variant.computation().evaluate(cells, asked)));
        }
    }

    /** Of the point at a place of the question's periods. */
    List<ComparisonView> of(Group group, int place, Judged now, PointView.Measure measure) {
        return others.stream()
                .map(other -> {
                    Period period = other.periods().get(place);
                    Figure figure = other.figures()
                            .getOrDefault(group, Map.of())
                            .getOrDefault(period, Figure.undefined("absent"));
                    Judged then = new Judged(period, figure, PointView.status(period, figure, measure));
                    return ComparisonView.of(other.name(), now, then, direction);
                })
                .toList();
    }

    private static List<Period> periods(String name, MetricQuestion question) {
        Grain grain = question.grain();
        List<Period> periods = question.periods();
        LocalDate first = periods.get(0).start();
        return periods.stream()
                .map(period -> {
                    LocalDate start = shifted(name, question, period.start(), first);
                    LocalDate end = grain == Grain.WINDOW
                            ? shifted(name, question, period.end(), first)
                            : Calendar.shift(grain, start, 1);
                    return new Period(grain, start, end);
                })
                .toList();
    }

    private static LocalDate shifted(String name, MetricQuestion question, LocalDate edge, LocalDate first) {
        Period period = question.periods().get(0);
        boolean window = question.grain() == Grain.WINDOW;
        return switch (name) {
            case PREVIOUS ->
                window
                        ? edge.minusDays(period.start().until(period.end(), ChronoUnit.DAYS))
                        : Calendar.shift(question.grain(), edge, -1);
            // A year of weeks keeps the days of the week.
            case LAST_YEAR -> question.grain() == Grain.WEEK ? edge.minusWeeks(WEEKS_OF_A_YEAR) : edge.minusYears(1);
            default -> {
                LocalDate start = LocalDate.parse(name);
                yield window
                        ? start.plusDays(first.until(edge, ChronoUnit.DAYS))
                        : Calendar.shift(question.grain(), start, count(question.grain(), first, edge));
            }
        };
    }

    private static long count(Grain grain, LocalDate from, LocalDate to) {
        return switch (grain) {
            case DAY, WINDOW -> from.until(to, ChronoUnit.DAYS);
            case WEEK -> from.until(to, ChronoUnit.WEEKS);
            case MONTH -> from.until(to, ChronoUnit.MONTHS);
            case QUARTER, YEAR, FISCAL_QUARTER, FISCAL_YEAR -> from.until(to, ChronoUnit.MONTHS) / grain.months();
        };
    }
}
