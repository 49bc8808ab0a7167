// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.custom;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.custom.Expression.Outcome;
import dev.kept.metrics.math.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * The interval of an expression of which one figure is uncertain and all others are complete counts: both limits of that
 * figure, put through the expression. How several uncertain figures hang together is not known, so they give none.
 */
final class Uncertainty {

    private Uncertainty() {}

    /** Empty or one. */
    static List<Interval> of(Expression expression, Map<Reference, Outcome> values, Map<Reference, Figure> figures) {
        List<Reference> uncertain = figures.entrySet().stream()
                .filter(entry -> entry.getKey().part() == null
                        && !entry.getValue().intervals().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        if (uncertain.size() != 1) {
            return List.of();
        }
        Reference only = uncertain.get(0);
        Figure figure = figures.getOrDefault(only, Figure.undefined("absent"));
        Interval given = figure.intervals().get(0);
        double[] limits = DoubleStream.of(given.low(), given.high())
                .map(limit -> at(expression, values, only, limit))
                .sorted()
                .toArray();
        double value = value(expression.evaluate(reference -> outcome(values, reference)));
        boolean holds = limits[0] <= value && value <= limits[1];
        return holds ? List.of(new Interval(limits[0], limits[1], given.level(), given.method())) : List.of();
    }

    /** Says why there is no interval, should there be none: counts alone leave nothing to chance. */
    static Figure explained(Figure figure, Map<Reference, Figure> figures) {
        boolean counts = figures.entrySet().stream()
                .filter(entry -> entry.getKey().part() == null)
                .allMatch(entry -> Figure.COMPLETE_COUNT.equals(entry.getValue().withoutInterval()));
        return counts || figure.denominator() != null ? figure : figure.uncertainFor(Figure.NO_METHOD);
    }

    private static double value(Outcome outcome) {
        return outcome.value() == null ? Double.NaN : outcome.value().doubleValue();
    }

    private static Outcome outcome(Map<Reference, Outcome> values, Reference reference) {
        return values.getOrDefault(reference, Outcome.undefined("absent"));
    }

    private static double at(Expression expression, Map<Reference, Outcome> values, Reference only, double limit) {
        if (!Double.isFinite(limit)) {
            return Double.NaN;
        }
        Outcome moved = Outcome.of(BigDecimal.valueOf(limit));
        return value(expression.evaluate(reference -> reference.equals(only) ? moved : outcome(values, reference)));
    }
}
