// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.custom;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.SegmentFilter;
import dev.kept.metrics.cell.SegmentFilter.AsOf;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.custom.Expression.Operation;
import dev.kept.metrics.custom.Expression.Operator;
import dev.kept.metrics.custom.Expression.Outcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Computes an expression from the figures of its metrics, group by group and period by period. */
record CustomFormula(Expression expression, Map<Reference, Formula> operands, boolean money) implements Formula {

    /** A segment that nobody is in: keys have no blanks. */
    private static final SegmentFilter NOBODY = new SegmentFilter(" ", AsOf.START);

    @Override
    public Map<Group, Map<Period, Figure>> evaluate(CellReader cells, MetricQuestion question) {
        Map<Reference, Map<Group, Map<Period, Figure>>> answers = new LinkedHashMap<>();
        Set<Group> groups = new HashSet<>();
        operands.forEach((reference, formula) -> {
            Map<Group, Map<Period, Figure>> answer = formula.evaluate(cells, question);
            answers.put(reference, answer);
            groups.addAll(answer.keySet());
        });
        if (question.slice().groupBy().isEmpty()) {
            groups.add(Group.TOTAL);
        }
        Map<Reference, Map<Period, Figure>> ofNobody = new HashMap<>();
        Map<Group, Map<Period, Figure>> result = new HashMap<>();
        for (Group group : groups) {
            Map<Period, Figure> figures = new LinkedHashMap<>();
            for (Period period : question.periods()) {
                Map<Reference, Figure> known = new LinkedHashMap<>();
                answers.forEach((reference, answer) -> known.put(
                        reference,
                        answer.containsKey(group)
                                ? figure(answer.get(group), period)
                                : figure(
                                        ofNobody.computeIfAbsent(reference, r -> ofNobody(cells, question, r)),
                                        period)));
                figures.put(period, figure(known));
            }
            result.put(group, figures);
        }
        return result;
    }

    private static Figure figure(@Nullable Map<Period, Figure> figures, Period period) {
        return figures == null ? Figure.undefined("absent") : figures.getOrDefault(period, Figure.undefined("absent"));
    }

    /** A group that one of the metrics does not have has no facts of it: it is what the metric is without any. */
    private Map<Period, Figure> ofNobody(CellReader cells, MetricQuestion question, Reference reference) {
        Formula formula = operands.get(reference);
        if (formula == null || question.slice().groupBy().isEmpty()) {
            return Map.of();
        }
        Slice nobody = new Slice(List.of(), question.slice().filter(), NOBODY);
        return formula.evaluate(
                        cells, new MetricQuestion(question.grain(), question.periods(), nobody, question.level()))
                .getOrDefault(Group.TOTAL, Map.of());
    }

    private Figure figure(Map<Reference, Figure> known) {
        Function<Reference, Outcome> values = reference -> outcome(reference, known.get(reference));
        Map<String, Quantity> parts = new LinkedHashMap<>();
        Map<String, Long> exclusions = new TreeMap<>();
        known.forEach((reference, figure) -> {
            Quantity quantity = quantity(reference, figure);
            if (quantity != null) {
                parts.put(reference.toString(), quantity);
            }
            figure.exclusions().forEach((reason, count) -> exclusions.merge(reason, count, Math::max));
        });
        ToIntFunction<Reference> powers = reference -> {
            Quantity quantity = known.containsKey(reference) ? quantity(reference, known.get(reference)) : null;
            return quantity != null && quantity.money() ? 1 : 0;
        };
        Map<Reference, Outcome> outcomes = new HashMap<>();
        known.keySet().forEach(reference -> outcomes.put(reference, values.apply(reference)));
        Figure figure = Uncertainty.explained(figure(values, powers), known)
                .withParts(parts)
                .withExclusions(exclusions)
                .withIntervals(() -> Uncertainty.of(expression, outcomes, known));
        return money ? figure.inMoney() : figure;
    }

    private Figure figure(Function<Reference, Outcome> values, ToIntFunction<Reference> powers) {
        if (expression instanceof Operation over && over.operator() == Operator.OVER) {
            Outcome above = over.left().evaluate(values);
            Outcome below = over.right().evaluate(values);
            if (above.value() != null && below.value() != null) {
                return Figure.ratio(
                        new Quantity(above.value(), over.left().moneyPower(powers) == 1),
                        new Quantity(below.value(), over.right().moneyPower(powers) == 1));
            }
        }
        Outcome outcome = expression.evaluate(values);
        return outcome.value() == null
                ? Figure.undefined(String.valueOf(outcome.undefined()))
                : Figure.of(Quantity.of(outcome.value()));
    }

    private static Outcome outcome(Reference reference, @Nullable Figure figure) {
        Quantity quantity = figure == null ? null : quantity(reference, figure);
        if (quantity != null) {
            return Outcome.of(quantity.value());
        }
        String reason = figure == null || figure.undefined() == null ? "absent" : figure.undefined();
        return Outcome.undefined(reference + ": " + reason);
    }

    private static @Nullable Quantity quantity(Reference reference, Figure figure) {
        return reference.part() == null ? figure.value() : figure.parts().get(reference.part());
    }
}
