// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.math.RatioSpread;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A definition whose intervals are found from the customers one by one, where it has none otherwise: the same formula,
 * asked of each customer alone, gives that customer's part of the numerator and of the denominator. Whether these add up to
 * the whole is looked at every time: what is no ratio of sums over customers stays without an interval.
 */
final class CustomerSpread implements Formula {

    private static final String CUSTOMERS = "customers";
    private static final String STORED = "stored";

    private final Formula formula;
    private final boolean share;

    private CustomerSpread(Variant variant) {
        this.formula = variant.computation();
        this.share = variant.unit() == Unit.RATIO;
    }

    /** The definition with such intervals where they are asked for, else as it is. */
    static Variant asked(Variant variant, @Nullable String intervals, Faults faults) {
        boolean fromCustomers = looksAtCustomers(intervals);
        if (intervals != null && !fromCustomers && !intervals.equals(STORED)) {
            faults.add("intervals", "intervals-unknown", STORED + ", " + CUSTOMERS);
        }
        return fromCustomers ? variant.with(new CustomerSpread(variant)) : variant;
    }

    /** Whether these intervals take as long as there are customers. */
    static boolean looksAtCustomers(@Nullable String intervals) {
        return CUSTOMERS.equals(intervals);
    }

    @Override
    public Map<Group, Map<Period, Figure>> evaluate(CellReader cells, MetricQuestion question) {
        Map<Group, Map<Period, Figure>> figures = formula.evaluate(cells, question);
        boolean known =
                figures.values().stream().flatMap(own -> own.values().stream()).noneMatch(CustomerSpread::wants);
        return known ? figures : told(figures, spreads(cells, question), question.level());
    }

    private Map<Group, Map<Period, RatioSpread>> spreads(CellReader cells, MetricQuestion question) {
        Map<Group, Map<Period, RatioSpread>> spreads = new HashMap<>();
        cells.ofEach(
                customer -> formula.evaluate(customer, question),
                own -> own.forEach((group, figures) -> {
                    Map<Period, RatioSpread> ofGroup = spreads.computeIfAbsent(group, key -> new HashMap<>());
                    figures.forEach((period, figure) -> ofGroup.computeIfAbsent(period, key -> new RatioSpread())
                            .add(number(figure.numerator()), number(figure.denominator())));
                }));
        return spreads;
    }

    private Map<Group, Map<Period, Figure>> told(
            Map<Group, Map<Period, Figure>> figures, Map<Group, Map<Period, RatioSpread>> spreads, double level) {
        Map<Group, Map<Period, Figure>> result = new HashMap<>();
        figures.forEach((group, own) -> {
            Map<Period, RatioSpread> ofGroup = spreads.getOrDefault(group, Map.of());
            Map<Period, Figure> told = new LinkedHashMap<>();
            own.forEach((period, figure) -> told.put(
                    period,
                    wants(figure) ? told(figure, ofGroup.getOrDefault(period, new RatioSpread()), level) : figure));
            result.put(group, told);
        });
        return result;
    }

    private static boolean wants(Figure figure) {
        return figure.denominator() != null && Figure.SPREAD_UNKNOWN.equals(figure.withoutInterval());
    }

    private Figure told(Figure figure, RatioSpread spread, double level) {
        if (!spread.addsUpTo(number(figure.numerator()), number(figure.denominator()))) {
            return figure.uncertainFor("no-sum-of-customers");
        }
        if (spread.n() < 2) {
            return figure.uncertainFor(Figure.TOO_FEW);
        }
        double factor = factor(figure);
        boolean ofShare = share || factor > 1;
        double error = factor * spread.standardError();
        return error == 0
                ? figure.uncertainFor("no-spread")
                : figure.withError(error)
                        .withIntervals(
                                () -> List.of(spread.interval(level, ofShare).times(factor)));
    }

    /** A hundred for a ratio that is told in points; 1 for any other, however its value was rounded. */
    private static double factor(Figure figure) {
        double ratio = Math.abs(number(figure.numerator()).doubleValue()
                / number(figure.denominator()).doubleValue());
        return Math.abs(number(figure.value()).doubleValue()) > 50 * ratio && ratio > 0 ? 100 : 1;
    }

    private static BigDecimal number(@Nullable Quantity quantity) {
        return quantity == null ? BigDecimal.ZERO : quantity.value();
    }
}
