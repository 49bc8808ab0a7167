// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.definition.Answers.Cell;
import dev.kept.metrics.math.Interval;
import dev.kept.metrics.math.Proportion;
import dev.kept.metrics.math.WeightedSample;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** The ways to sum up ratings on a scale; each is a named definition of the metrics that rest on ratings. */
public final class Ratings {

    private static final String ISO = "ISO 10004:2018; GB/T 19039-2009";
    private static final String WILSON = ISO + "; interval: Wilson 1927";
    private static final String MIXED_SCALES = "mixed-scales";

    private Ratings() {}

    /** Share of answers from the scale's "satisfied" score on. */
    public static Variant topBox(Set<String> types) {
        return Variant.named("top-box", Unit.RATIO)
                .formula("satisfied / answers", "满意答案数 / 有效答案数")
                .meaning(
                        "Share of the valid answers at or above the score that the scale declares as satisfied."
                                + " Answers on different scales are pooled.",
                        "有效答案中达到该量表“满意”分值的比例；不同量表的答案可以合并。")
                .source(WILSON)
                .as(formula(types, Ratings::topBox));
    }

    /** The same with survey weights. */
    public static Variant weightedTopBox(Set<String> types) {
        return Variant.named("top-box-weighted", Unit.RATIO)
                .formula("sum of weights of satisfied / sum of weights", "满意答案权重之和 / 全部答案权重之和")
                .meaning(
                        "Top box with survey weights; the interval uses Kish's effective sample size.",
                        "按调查权重加权的满意比例；区间采用 Kish 有效样本量。")
                .source(WILSON + "; Kish 1965")
                .as(formula(types, Ratings::weightedTopBox));
    }

    /** Arithmetic mean of the scores on one scale. */
    public static Variant mean(Set<String> types) {
        return Variant.named("mean", Unit.SCORE)
                .formula("sum of scores / answers", "分值之和 / 有效答案数")
                .meaning(
                        "Mean score; undefined where answers on different scales come together.", "平均分；若混有不同量表的答案则无定义。")
                .source(ISO)
                .as(formula(types, Ratings::mean));
    }

    /** The same with survey weights. */
    public static Variant weightedMean(Set<String> types) {
        return Variant.named("mean-weighted", Unit.SCORE)
                .formula("sum of weight x score / sum of weights", "加权分值之和 / 权重之和")
                .meaning("Mean score with survey weights and its linearised standard error.", "按调查权重加权的平均分，标准误采用线性化方法。")
                .source(ISO + "; Kish 1965")
                .as(formula(types, Ratings::weightedMean));
    }

    /** The mean on a common scale from 0 to 100. */
    public static Variant index(Set<String> types) {
        return Variant.named("index", Unit.POINTS)
                .formula("100 x mean of (score - min) / (max - min)", "100 × （分值 − 最低分）/（最高分 − 最低分）的平均")
                .meaning(
                        "Each answer on its own scale from 0 to 100, then the mean; equal weights for all questions.",
                        "先将每个答案换算为 0 至 100，再求平均；各问题权重相等。")
                .source("Fornell et al. 1996 (with equal weights); GB/T 19038-2009")
                .as(formula(types, Ratings::index));
    }

    /** The computation of {@link #index}, for what is built on it. */
    public static Formula indexOf(Set<String> types) {
        return formula(types, Ratings::index);
    }

    private static Formula formula(Set<String> types, BiFunction<Answers, Double, Figure> computation) {
        return Aggregate.answers(types).as((totals, question) -> {
            Answers answers = new Answers(totals, scale -> scale.max() > scale.min());
            Map<String, Quantity> parts = answers.parts();
            parts.put("satisfied", Quantity.of(answers.count(Cell::satisfied)));
            return computation
                    .apply(answers, question.level())
                    .withSample(answers.count())
                    .withParts(parts);
        });
    }

    private static Figure topBox(Answers answers, double level) {
        return Shares.of(answers.count(Cell::satisfied), answers.count(), level);
    }

    private static Figure weightedTopBox(Answers answers, double level) {
        Figure figure =
                Figure.ratio(Quantity.of(answers.weight(Cell::satisfied)), Quantity.of(answers.weight(cell -> true)));
        if (figure.value() == null) {
            return figure;
        }
        WeightedSample sample = answers.weighted(cell -> cell.satisfied() ? 1 : 0);
        double share = figure.value().value().doubleValue();
        Figure spread = sample.n() < 2 ? figure : figure.withError(sample.linearisedError());
        return spread.withIntervals(() -> List.of(Proportion.wilson(share, sample.effectiveSize(), level)));
    }

    private static Figure mean(Answers answers, double level) {
        long sum = answers.cells().stream()
                .mapToLong(cell -> cell.score() * cell.counted().n())
                .sum();
        Figure figure = Figure.ratio(sum, answers.count());
        return answers.mixedScales()
                ? figure.withheld(MIXED_SCALES)
                : spread(figure, answers, answers.unweighted(Cell::score), level);
    }

    private static Figure weightedMean(Answers answers, double level) {
        BigDecimal sum = answers.cells().stream()
                .map(cell -> cell.counted().w().multiply(BigDecimal.valueOf(cell.score())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Figure figure = Figure.ratio(Quantity.of(sum), Quantity.of(answers.weight(cell -> true)));
        if (answers.mixedScales()) {
            return figure.withheld(MIXED_SCALES);
        }
        WeightedSample sample = answers.weighted(Cell::score);
        if (sample.n() < 2) {
            return figure;
        }
        double error = sample.linearisedError();
        return figure.withError(error).withIntervals(() -> clipped(answers, sample.student(error, level)));
    }

    private static Figure index(Answers answers, double level) {
        Figure figure = answers.mixedScales() ? mixedIndex(answers) : singleIndex(answers);
        WeightedSample sample = answers.unweighted(Cell::index);
        if (sample.n() < 2) {
            return figure;
        }
        double error = sample.simpleError();
        return figure.withError(error)
                .withIntervals(() -> List.of(sample.student(error, level).clippedTo(0, 100)));
    }

    private static Figure singleIndex(Answers answers) {
        if (answers.count() == 0) {
            return Figure.ratio(0, 0);
        }
        var scale = answers.cells().get(0).scale();
        long sum = answers.cells().stream()
                .mapToLong(cell ->
                        100L * (cell.score() - scale.min()) * cell.counted().n())
                .sum();
        return Figure.ratio(sum, answers.count() * (scale.max() - scale.min()));
    }

    private static Figure mixedIndex(Answers answers) {
        BigDecimal sum = answers.cells().stream().map(Ratings::indexSum).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Figure.ratio(Quantity.of(sum), Quantity.of(answers.count()));
    }

    private static BigDecimal indexSum(Cell cell) {
        long above = 100L * (cell.score() - cell.scale().min()) * cell.counted().n();
        return BigDecimal.valueOf(above)
                .divide(BigDecimal.valueOf(cell.scale().max() - cell.scale().min()), MathContext.DECIMAL128);
    }

    private static Figure spread(Figure figure, Answers answers, WeightedSample sample, double level) {
        if (sample.n() < 2) {
            return figure;
        }
        double error = sample.simpleError();
        return figure.withError(error).withIntervals(() -> clipped(answers, sample.student(error, level)));
    }

    /** A mean cannot leave its scale. */
    private static List<Interval> clipped(Answers answers, Interval interval) {
        var scale = answers.cells().get(0).scale();
        return List.of(interval.clippedTo(scale.min(), scale.max()));
    }
}
