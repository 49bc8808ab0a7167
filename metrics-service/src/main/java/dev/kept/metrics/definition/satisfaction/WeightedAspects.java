// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import dev.kept.metrics.catalog.AspectWeighing;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.cell.Reply;
import dev.kept.metrics.cell.Reply.Rating;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.math.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The aspects of some responses, weighed: by the weights of the request; without them by those that the version of the
 * survey declares which was answered, each version for itself and then pooled by responses; without any all the same.
 */
final class WeightedAspects {

    private final Map<AspectWeighing, WeighedResponses> byWeighing = new TreeMap<>();
    private final Set<String> chosen;
    private final boolean oneByOne;
    private final int responses;
    private long withoutAspect;

    /** What an answer says, as a number. */
    interface Measure {
        BigDecimal of(Rating rating);
    }

    WeightedAspects(List<Reply> replies, MetricQuestion question, Measure measure) {
        Slice slice = question.slice();
        responses = replies.size();
        chosen = question.weights().keySet();
        // Where single aspects are asked for, what is declared of the others says nothing.
        oneByOne = List.of(Slice.ASPECT, Slice.QUESTION).stream()
                .anyMatch(
                        name -> slice.groupBy().contains(name) || slice.filter().containsKey(name));
        AspectWeighing requested = AspectWeighing.requested(question.weights());
        if (!chosen.isEmpty()) {
            byWeighing.put(requested, new WeighedResponses(requested, measure));
        }
        for (Reply reply : replies) {
            withoutAspect += reply.ratings().stream()
                    .filter(rating -> rating.aspect().equals(Slice.UNKNOWN))
                    .count();
            AspectWeighing weighing = chosen.isEmpty() ? declared(reply) : requested;
            byWeighing
                    .computeIfAbsent(weighing, by -> new WeighedResponses(by, measure))
                    .add(reply);
        }
    }

    private static AspectWeighing declared(Reply reply) {
        Reply.Declared declared = reply.declared();
        return declared == null
                ? AspectWeighing.EQUAL
                : AspectWeighing.declared(declared.survey(), declared.version(), declared.weights());
    }

    Figure figure(double level, boolean oneScale) {
        List<WeighedResponses> counted = byWeighing.values().stream()
                .filter(some -> some.size() > 0 && (some.complete() || (oneByOne && chosen.isEmpty())))
                .toList();
        if (counted.isEmpty()) {
            boolean missing = !chosen.isEmpty() || byWeighing.values().stream().anyMatch(some -> !some.complete());
            return explained(Figure.undefined(missing ? "aspect-missing" : "0/0"), counted);
        }
        if (oneScale
                && counted.stream().flatMap(WeighedResponses::scales).distinct().count() > 1) {
            return explained(Figure.undefined("mixed-scales"), counted);
        }
        long n = counted.stream().mapToLong(WeighedResponses::size).sum();
        Map<String, BigDecimal> weights = new TreeMap<>();
        Map<String, BigDecimal> points = new TreeMap<>();
        for (WeighedResponses some : counted) {
            some.shares(n).forEach((aspect, share) -> weights.merge(aspect, share, BigDecimal::add));
            some.points(n).forEach((aspect, point) -> points.merge(aspect, point, BigDecimal::add));
        }
        Map<String, Quantity> parts = new LinkedHashMap<>();
        weights.forEach((aspect, weight) -> {
            BigDecimal point = points.getOrDefault(aspect, BigDecimal.ZERO);
            parts.put("score:" + aspect, Quantity.of(point.divide(weight, MathContext.DECIMAL128)));
            parts.put("weight:" + aspect, Quantity.of(weight));
            parts.put("points:" + aspect, Quantity.of(point));
        });
        BigDecimal sum = points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Figure figure = Figure.of(Quantity.of(sum)).withParts(parts);
        return explained(spread(figure, sum.doubleValue(), counted, level), counted);
    }

    /** Each response moves the value by what it says, and by the weights that it brings with it. */
    private static Figure spread(Figure figure, double value, List<WeighedResponses> counted, double level) {
        long n = counted.stream().mapToLong(WeighedResponses::size).sum();
        Map<String, Double> residuals = new HashMap<>();
        counted.forEach(some -> some.addResiduals(residuals, value, n));
        double persons = residuals.size();
        if (persons < 2) {
            return figure.uncertainFor(Figure.TOO_FEW);
        }
        double squares = residuals.values().stream().mapToDouble(r -> r * r).sum();
        double error = Math.sqrt(squares * persons / (persons - 1));
        return figure.withError(error).withIntervals(() -> List.of(Interval.student(value, error, persons - 1, level)));
    }

    private Figure explained(Figure figure, List<WeighedResponses> counted) {
        Map<String, Long> exclusions = new HashMap<>();
        Map<AspectWeighing, Long> weighings = new TreeMap<>();
        long left = 0;
        for (WeighedResponses some : byWeighing.values()) {
            if (counted.contains(some)) {
                weighings.put(some.weighing(), some.size());
            } else if (!counted.isEmpty()) {
                left += some.size();
            }
        }
        if (withoutAspect > 0) {
            exclusions.put("no-aspect", withoutAspect);
        }
        if (left > 0) {
            exclusions.put("aspect-missing", left);
        }
        return figure.withSample(responses - left).withExclusions(exclusions).withWeighings(weighings);
    }
}
