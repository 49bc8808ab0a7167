// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.cell.AnswerTotals.Scale;
import dev.kept.metrics.cell.Reply;
import dev.kept.metrics.definition.Respondents.Measure;
import dev.kept.metrics.definition.Respondents.Observation;
import dev.kept.metrics.definition.Respondents.Unit;
import dev.kept.metrics.math.ClusteredMean;
import dev.kept.metrics.math.Interval;
import dev.kept.metrics.math.NetScore;
import dev.kept.metrics.math.Proportion;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Scores, shares and means where what counts once is chosen. */
final class PersonFigures {

    private static final String MIXED_SCALES = "mixed-scales";

    private PersonFigures() {}

    /** Promoters minus detractors in points; means of several answers are promoters from 9 on, detractors below 7. */
    static Formula netScore(Set<String> types, Unit unit) {
        return Replies.formula(types, (all, question) -> {
            List<Reply> replies = only(all, scale -> scale.min() == 0 && scale.max() == 10);
            Sample sample = Sample.of(replies, unit, PersonFigures::promoting);
            Figure figure = sample.figure().inPoints();
            Double error = figure.standardError();
            Figure inPoints = error == null ? figure : figure.withError(100 * error);
            return inPoints.withIntervals(() -> netIntervals(sample, unit, question));
        });
    }

    private static List<Interval> netIntervals(Sample sample, Unit unit, MetricQuestion question) {
        double level = question.level();
        if (unit == Unit.LATEST || unit == Unit.MEAN) {
            double n = sample.observations.size();
            NetScore score = new NetScore(sample.count(1) / n, sample.count(-1) / n, n);
            return List.of(
                    score.adjustedWald(level).times(100), score.wald(level).times(100));
        }
        return sample.mean.clusters() < 2
                ? List.of()
                : List.of(sample.mean.student(level).clippedTo(-1, 1).times(100));
    }

    /** Share of the satisfied. */
    static Formula topBox(Set<String> types, Unit unit) {
        return Replies.formula(types, (all, question) -> {
            List<Reply> replies = only(all, scale -> scale.max() > scale.min());
            Sample sample = Sample.of(replies, unit, PersonFigures::satisfied);
            Figure figure = sample.figure();
            return figure.withIntervals(() -> List.of(share(sample, unit, question.level())));
        });
    }

    /** Wilson; where a person can count more than once, or by parts, with the size that the spread is worth. */
    private static Interval share(Sample sample, Unit unit, double level) {
        double share = Math.min(1, Math.max(0, sample.mean.mean()));
        double size = sample.mean.clusters();
        if (unit != Unit.LATEST && unit != Unit.MEAN && size > 1) {
            double error = sample.mean.standardError();
            size = error > 0 && share > 0 && share < 1 ? share * (1 - share) / (error * error) : size;
        }
        return Proportion.wilson(share, size, level);
    }

    /** Mean score on one scale. */
    static Formula mean(Set<String> types, Unit unit) {
        return Replies.formula(types, (all, question) -> {
            List<Reply> replies = only(all, scale -> scale.max() > scale.min());
            List<Scale> scales = replies.stream()
                    .flatMap(reply -> reply.ratings().stream())
                    .map(rating -> rating.scale())
                    .distinct()
                    .toList();
            Sample sample = Sample.of(replies, unit, (score, scale) -> score);
            boolean mixed = scales.stream()
                            .map(scale -> List.of(scale.min(), scale.max()))
                            .distinct()
                            .count()
                    > 1;
            if (mixed) {
                return sample.figure().withheld(MIXED_SCALES);
            }
            return sample.figure()
                    .withIntervals(() -> sample.mean.clusters() < 2
                            ? List.of()
                            : List.of(sample.mean
                                    .student(question.level())
                                    .clippedTo(
                                            scales.get(0).min(), scales.get(0).max())));
        });
    }

    private static BigDecimal promoting(BigDecimal score, Scale scale) {
        boolean promoter = score.compareTo(BigDecimal.valueOf(9)) >= 0;
        boolean detractor = score.compareTo(BigDecimal.valueOf(7)) < 0;
        return BigDecimal.valueOf(promoter ? 1 : detractor ? -1 : 0);
    }

    private static BigDecimal satisfied(BigDecimal score, Scale scale) {
        return score.compareTo(BigDecimal.valueOf(scale.satisfiedFrom())) >= 0 ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private static List<Reply> only(List<Reply> replies, Predicate<Scale> usable) {
        return replies.stream()
                .map(reply -> reply.with(reply.ratings().stream()
                        .filter(rating -> usable.test(rating.scale()))
                        .toList()))
                .filter(reply -> !reply.ratings().isEmpty())
                .toList();
    }

    /** Observations, and their mean with a spread that knows whose they are. */
    private record Sample(List<Reply> replies, List<Observation> observations, ClusteredMean mean, boolean mixed) {

        static Sample of(List<Reply> replies, Unit unit, Measure measure) {
            Respondents respondents = new Respondents(replies, measure);
            List<Observation> observations = respondents.by(unit);
            ClusteredMean mean = new ClusteredMean();
            observations.forEach(one -> mean.add(
                    one.person(), one.value().doubleValue(), one.weight().doubleValue()));
            return new Sample(replies, observations, mean, respondents.mixes(unit));
        }

        long count(int value) {
            BigDecimal wanted = BigDecimal.valueOf(value);
            return observations.stream()
                    .filter(one -> one.value().compareTo(wanted) == 0)
                    .count();
        }

        Figure figure() {
            BigDecimal sum = observations.stream()
                    .map(one -> one.value().multiply(one.weight()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal weights =
                    observations.stream().map(Observation::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
            Figure figure = Figure.ratio(Quantity.of(sum), Quantity.of(weights))
                    .withSample(observations.size())
                    .withParts(parts());
            if (mixed) {
                return figure.withheld(MIXED_SCALES);
            }
            return figure.value() == null || mean.clusters() < 2 ? figure : figure.withError(mean.standardError());
        }

        private Map<String, Quantity> parts() {
            Map<String, Quantity> parts = new LinkedHashMap<>();
            parts.put("responses", Quantity.of(replies.size()));
            parts.put(
                    "answers",
                    Quantity.of(replies.stream()
                            .mapToLong(reply -> reply.ratings().size())
                            .sum()));
            parts.put("persons", Quantity.of(mean.clusters()));
            parts.put("observations", Quantity.of(observations.size()));
            return parts;
        }
    }
}
