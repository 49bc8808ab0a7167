// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.definition.Answers;
import dev.kept.metrics.math.Interval;
import dev.kept.metrics.math.NetScore;
import dev.kept.metrics.math.WeightedSample;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Promoters minus detractors per hundred answers, on whatever scale. */
final class NetScores {

    private NetScores() {}

    /** What an answer counts: 1 for a promoter, -1 for a detractor, 0 for a passive. */
    interface Stance {
        int of(Answers.Cell cell);
    }

    /** A definition of the score. */
    interface Computation {
        Figure of(Answers answers, Stance stance, double level);
    }

    static Map<String, Quantity> parts(Answers answers, Stance stance) {
        Map<String, Quantity> parts = new LinkedHashMap<>();
        parts.put("promoters", Quantity.of(answers.count(cell -> stance.of(cell) > 0)));
        parts.put("passives", Quantity.of(answers.count(cell -> stance.of(cell) == 0)));
        parts.put("detractors", Quantity.of(answers.count(cell -> stance.of(cell) < 0)));
        return parts;
    }

    /** Every answer counts once. */
    static Figure unweighted(Answers answers, Stance stance, double level) {
        long promoters = answers.count(cell -> stance.of(cell) > 0);
        long detractors = answers.count(cell -> stance.of(cell) < 0);
        double n = answers.count();
        Figure figure = Figure.ratio(promoters - detractors, answers.count()).inPoints();
        if (n == 0) {
            return figure;
        }
        NetScore score = new NetScore(promoters / n, detractors / n, n);
        return figure.withError(100 * score.standardError())
                .withIntervals(() -> points(score.adjustedWald(level), score.wald(level)));
    }

    /** Every answer with its survey weight. */
    static Figure weighted(Answers answers, Stance stance, double level) {
        BigDecimal promoters = answers.weight(cell -> stance.of(cell) > 0);
        BigDecimal detractors = answers.weight(cell -> stance.of(cell) < 0);
        BigDecimal all = answers.weight(cell -> true);
        Figure figure = Figure.ratio(Quantity.of(promoters.subtract(detractors)), Quantity.of(all))
                .inPoints();
        if (all.signum() == 0) {
            return figure;
        }
        WeightedSample sample = answers.weighted(stance::of);
        double total = all.doubleValue();
        NetScore score =
                new NetScore(promoters.doubleValue() / total, detractors.doubleValue() / total, sample.effectiveSize());
        double error = sample.n() < 2 ? score.standardError() : sample.linearisedError();
        return figure.withError(100 * error)
                .withIntervals(() -> points(score.adjustedWald(level), score.wald(error, level)));
    }

    private static List<Interval> points(Interval preferred, Interval other) {
        return List.of(preferred.times(100), other.times(100));
    }
}
