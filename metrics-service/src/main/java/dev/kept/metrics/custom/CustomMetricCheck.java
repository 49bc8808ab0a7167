// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.custom;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.custom.CustomMetricBuilder.Operand;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Holds a definition against the metrics that it names, once, when it is saved: which parts they have, and whether
 * the expression gives the unit that it says. The parts are those of the figures themselves.
 */
final class CustomMetricCheck {

    private static final double LEVEL = 0.95;

    private final CustomMetricBuilder builder;
    private final CellReader cells;

    CustomMetricCheck(Function<String, Optional<Metric>> known, CellReader cells) {
        this.builder = new CustomMetricBuilder(known);
        this.cells = cells;
    }

    /** @throws BadExpression saying what is wrong */
    void check(String key, CustomDefinition definition) {
        Metric metric = builder.build(key, 1, definition);
        Expression expression = ExpressionParser.parse(definition.expression());
        Map<Reference, Integer> powers = new HashMap<>();
        builder.operands(expression).forEach(operand -> powers.put(operand.reference(), power(operand)));
        int power = expression.moneyPower(reference -> powers.getOrDefault(reference, 0));
        boolean money = metric.defaultVariant().unit() == Unit.MONEY;
        if (power != (money ? 1 : 0)) {
            throw new BadExpression(power == 1 ? "expression-is-money" : "expression-is-no-money");
        }
    }

    private int power(Operand operand) {
        String part = operand.reference().part();
        if (part == null) {
            return operand.variant().unit() == Unit.MONEY ? 1 : 0;
        }
        Map<String, Quantity> parts = figure(operand).parts();
        Quantity quantity = parts.get(part);
        if (quantity == null) {
            throw new BadExpression(
                    "expression-part-unknown",
                    operand.metric().key(),
                    parts.isEmpty() ? "-" : String.join(", ", new TreeSet<>(parts.keySet())));
        }
        return quantity.money() ? 1 : 0;
    }

    private Figure figure(Operand operand) {
        LocalDate day = cells.watermark().horizon();
        Grain grain = operand.metric().grains().contains(Grain.MONTH)
                ? Grain.MONTH
                : operand.metric().grains().iterator().next();
        LocalDate first = grain == Grain.DAY || grain == Grain.WINDOW ? day : day.withDayOfYear(1);
        Period period = new Period(grain, first, grain == Grain.YEAR ? first.plusYears(1) : first.plusMonths(1));
        MetricQuestion question = new MetricQuestion(grain, List.of(period), Slice.TOTAL, LEVEL);
        return operand.variant()
                .computation()
                .evaluate(cells, question)
                .getOrDefault(Group.TOTAL, Map.of())
                .getOrDefault(period, Figure.undefined("absent"));
    }
}
