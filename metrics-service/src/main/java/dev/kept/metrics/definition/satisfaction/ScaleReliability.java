// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Text;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Reply;
import dev.kept.metrics.cell.Reply.Rating;
import dev.kept.metrics.definition.Replies;
import dev.kept.metrics.math.Reliability;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether a set of questions can be averaged: Cronbach's alpha of the responses that answered all of them. */
@Singleton
final class ScaleReliability implements MetricDefinition {

    private static final Set<String> TYPES = Set.of("NPS", "CSAT", "CES", "RATING");
    private static final double ACCEPTABLE = 0.7;

    @Override
    public Metric define() {
        return Metric.named("scale-reliability", "Reliability of a scale", "量表信度")
                .in(Family.SATISFACTION, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "How far the chosen questions measure one thing (Cronbach's alpha). Filter by question, or group by aspect; below .7 (part acceptable 0) do not average them silently.",
                        "所选问题在多大程度上测量同一概念（Cronbach α）。可按问题筛选或按方面分组；低于 0.7（acceptable 为 0）时不宜直接平均。")
                .answering(TYPES)
                .variant(variant(
                        "raw",
                        new Text(
                                "k / (k - 1) x (1 - sum of variances / variance of the sum)",
                                "k /（k − 1）×（1 − 各题方差之和 / 总分方差）"),
                        Reliability::alpha))
                .variant(variant(
                        "standardised",
                        new Text("k x r / (1 + (k - 1) x r), r the mean correlation", "k r /（1 +（k − 1）r），r 为平均相关系数"),
                        Reliability::standardised))
                .build();
    }

    private static Variant variant(String key, Text formula, Function<Reliability, OptionalDouble> alpha) {
        return Variant.named(key, Unit.COEFFICIENT)
                .formula(formula)
                .meaning(
                        "Of the responses that answered all of the questions; the others are listed as incomplete.",
                        "仅用回答了全部所选问题的答卷；其余列为不完整。")
                .source("Cronbach 1951, Psychometrika 16:297-334; Tenenhaus et al. 2005")
                .as(Replies.formula(TYPES, (replies, question) -> figure(replies, alpha)));
    }

    private static Figure figure(List<Reply> replies, Function<Reliability, OptionalDouble> alpha) {
        TreeSet<String> questions = new TreeSet<>();
        replies.forEach(reply -> reply.ratings().forEach(rating -> questions.add(rating.question())));
        double[][] rows = replies.stream()
                .map(ScaleReliability::scores)
                .filter(scores -> scores.keySet().containsAll(questions))
                .map(scores -> questions.stream()
                        .mapToDouble(question -> scores.getOrDefault(question, 0))
                        .toArray())
                .toArray(double[][]::new);
        Figure figure = figure(rows, questions.size(), alpha);
        long incomplete = replies.size() - (long) rows.length;
        return figure.withSample(rows.length)
                .withExclusions(incomplete == 0 ? Map.of() : Map.of("incomplete", incomplete));
    }

    private static Figure figure(double[][] rows, int questions, Function<Reliability, OptionalDouble> alpha) {
        if (questions < 2) {
            return Figure.undefined("needs-two-questions");
        }
        OptionalDouble value = rows.length < 2 ? OptionalDouble.empty() : alpha.apply(new Reliability(rows));
        if (value.isEmpty()) {
            return Figure.undefined("no-spread");
        }
        return Figure.of(Quantity.of(BigDecimal.valueOf(value.getAsDouble())))
                .uncertainFor(Figure.NO_METHOD)
                .withParts(Map.of(
                        "questions", Quantity.of(questions),
                        "acceptable", Quantity.of(value.getAsDouble() < ACCEPTABLE ? 0 : 1)));
    }

    private static Map<String, Integer> scores(Reply reply) {
        return reply.ratings().stream().collect(Collectors.toMap(Rating::question, Rating::score, (one, other) -> one));
    }
}
