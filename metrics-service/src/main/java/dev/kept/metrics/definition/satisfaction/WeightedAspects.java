// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.cell.AnswerTotals.Scale;
import dev.kept.metrics.cell.Reply;
import dev.kept.metrics.cell.Reply.Rating;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.math.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The aspects of some responses, weighed. */
final class WeightedAspects {

    private record Answer(String person, BigDecimal value) {}

    private final Map<String, List<Answer>> byAspect = new TreeMap<>();
    private final Map<String, BigDecimal> weights = new TreeMap<>();
    private final Set<List<Integer>> scales = new HashSet<>();
    private final Set<String> persons = new HashSet<>();
    private final int responses;
    private long withoutAspect;

    /** What an answer says, as a number. */
    interface Measure {
        BigDecimal of(Rating rating);
    }

    /** @param given weight by aspect; none for equal weights of those that occur */
    WeightedAspects(List<Reply> replies, Map<String, BigDecimal> given, Measure measure) {
        responses = replies.size();
        for (Reply reply : replies) {
            for (Rating rating : reply.ratings()) {
                add(reply.person(), rating, given, measure);
            }
        }
        if (given.isEmpty()) {
            byAspect.keySet().forEach(aspect -> weights.put(aspect, BigDecimal.ONE));
        } else {
            weights.putAll(given);
        }
    }

    private void add(String person, Rating rating, Map<String, BigDecimal> given, Measure measure) {
        String aspect = rating.aspect();
        if (aspect.equals(Slice.UNKNOWN)) {
            withoutAspect++;
        } else if (given.isEmpty() || given.containsKey(aspect)) {
            Scale scale = rating.scale();
            scales.add(List.of(scale.min(), scale.max()));
            persons.add(person);
            byAspect.computeIfAbsent(aspect, key -> new ArrayList<>()).add(new Answer(person, measure.of(rating)));
        }
    }

    Figure figure(double level, boolean oneScale) {
        if (!byAspect.keySet().containsAll(weights.keySet())) {
            return explained(Figure.undefined("aspect-missing"));
        }
        if (byAspect.isEmpty()) {
            return explained(Figure.undefined("0/0"));
        }
        if (oneScale && scales.size() > 1) {
            return explained(Figure.undefined("mixed-scales"));
        }
        BigDecimal all = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<String, Quantity> parts = new LinkedHashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        Map<String, Double> residuals = new HashMap<>();
        for (Map.Entry<String, BigDecimal> entry : weights.entrySet()) {
            String aspect = entry.getKey();
            BigDecimal weight = entry.getValue();
            BigDecimal score = mean(byAspect.getOrDefault(aspect, List.of()));
            BigDecimal points = weight.multiply(score).divide(all, MathContext.DECIMAL128);
            sum = sum.add(points);
            parts.put("score:" + aspect, Quantity.of(score));
            parts.put("weight:" + aspect, Quantity.of(weight.divide(all, MathContext.DECIMAL128)));
            parts.put("points:" + aspect, Quantity.of(points));
            addResiduals(residuals, aspect, score.doubleValue(), weight.doubleValue() / all.doubleValue());
        }
        return explained(spread(Figure.of(Quantity.of(sum)).withParts(parts), residuals, level));
    }

    /** By how much each person moves the value. */
    private void addResiduals(Map<String, Double> residuals, String aspect, double mean, double share) {
        List<Answer> answers = byAspect.getOrDefault(aspect, List.of());
        for (Answer answer : answers) {
            double moved = share * (answer.value().doubleValue() - mean) / answers.size();
            residuals.merge(answer.person(), moved, Double::sum);
        }
    }

    private Figure spread(Figure figure, Map<String, Double> residuals, double level) {
        double g = persons.size();
        if (g < 2 || figure.value() == null) {
            return figure;
        }
        double squares = residuals.values().stream().mapToDouble(r -> r * r).sum();
        double error = Math.sqrt(squares * g / (g - 1));
        double value = figure.value().value().doubleValue();
        return figure.withError(error).withIntervals(() -> List.of(Interval.student(value, error, g - 1, level)));
    }

    private Figure explained(Figure figure) {
        return figure.withSample(responses)
                .withExclusions(withoutAspect == 0 ? Map.of() : Map.of("no-aspect", withoutAspect));
    }

    private static BigDecimal mean(List<Answer> answers) {
        return answers.stream()
                .map(Answer::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(answers.size()), MathContext.DECIMAL128);
    }
}
