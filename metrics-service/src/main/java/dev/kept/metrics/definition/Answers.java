// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.cell.AnswerTotals;
import dev.kept.metrics.cell.AnswerTotals.Scale;
import dev.kept.metrics.cell.AnswerTotals.Weighted;
import dev.kept.metrics.math.WeightedSample;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** The answers of one group and period in a fixed order, and sums over them. */
public final class Answers {

    /** All answers with one score on one scale. */
    public record Cell(Scale scale, int score, Weighted counted) {
        public boolean satisfied() {
            return score >= scale.satisfiedFrom();
        }

        /** 0 at the low end of the scale, 100 at its high end. */
        public double index() {
            return 100.0 * (score - scale.min()) / (scale.max() - scale.min());
        }
    }

    private final long responses;
    private final List<Cell> cells = new ArrayList<>();

    public Answers(AnswerTotals totals, Predicate<Scale> usable) {
        this.responses = totals.responses();
        Comparator<Scale> order =
                Comparator.comparingInt(Scale::min).thenComparingInt(Scale::max).thenComparingInt(Scale::satisfiedFrom);
        Map<Scale, Map<Integer, Weighted>> sorted = new TreeMap<>(order);
        sorted.putAll(totals.byScale());
        sorted.forEach((scale, scores) -> {
            if (usable.test(scale)) {
                new TreeMap<>(scores).forEach((score, counted) -> cells.add(new Cell(scale, score, counted)));
            }
        });
    }

    public List<Cell> cells() {
        return cells;
    }

    public long count(Predicate<Cell> which) {
        return cells.stream()
                .filter(which)
                .mapToLong(cell -> cell.counted().n())
                .sum();
    }

    public long count() {
        return count(cell -> true);
    }

    public BigDecimal weight(Predicate<Cell> which) {
        return cells.stream().filter(which).map(cell -> cell.counted().w()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether scores of different meaning came together. */
    public boolean mixedScales() {
        return cells.stream()
                        .map(cell -> List.of(cell.scale().min(), cell.scale().max()))
                        .distinct()
                        .count()
                > 1;
    }

    public WeightedSample unweighted(ToDoubleFunction<Cell> value) {
        WeightedSample sample = new WeightedSample();
        for (Cell cell : cells) {
            double n = cell.counted().n();
            sample.add(value.applyAsDouble(cell), cell.counted().n(), n, n);
        }
        return sample;
    }

    public WeightedSample weighted(ToDoubleFunction<Cell> value) {
        WeightedSample sample = new WeightedSample();
        for (Cell cell : cells) {
            Weighted counted = cell.counted();
            sample.add(
                    value.applyAsDouble(cell),
                    counted.n(),
                    counted.w().doubleValue(),
                    counted.w2().doubleValue());
        }
        return sample;
    }

    public Map<String, Quantity> parts() {
        Map<String, Quantity> parts = new LinkedHashMap<>();
        parts.put("responses", Quantity.of(responses));
        parts.put("answers", Quantity.of(count()));
        return parts;
    }
}
