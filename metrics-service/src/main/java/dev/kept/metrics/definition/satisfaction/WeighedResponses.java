// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import dev.kept.metrics.catalog.AspectWeighing;
import dev.kept.metrics.cell.Reply;
import dev.kept.metrics.cell.Reply.Rating;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.definition.satisfaction.WeightedAspects.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Responses whose aspects are weighed in one way: the mean of each aspect times its share of the weights. */
final class WeighedResponses {

    private record Answer(String person, BigDecimal value) {}

    private final AspectWeighing weighing;
    private final Measure measure;
    private final Map<String, List<Answer>> byAspect = new TreeMap<>();
    private final List<String> persons = new ArrayList<>();
    private final Set<List<Integer>> scales = new HashSet<>();

    WeighedResponses(AspectWeighing weighing, Measure measure) {
        this.weighing = weighing;
        this.measure = measure;
    }

    /** One that answers no aspect with a weight counts for nothing. */
    void add(Reply reply) {
        boolean counts = false;
        for (Rating rating : reply.ratings()) {
            String aspect = rating.aspect();
            boolean weighs = weighing.weights().isEmpty() || weighing.weights().containsKey(aspect);
            if (weighs && !aspect.equals(Slice.UNKNOWN)) {
                counts = true;
                scales.add(List.of(rating.scale().min(), rating.scale().max()));
                byAspect.computeIfAbsent(aspect, key -> new ArrayList<>())
                        .add(new Answer(reply.person(), measure.of(rating)));
            }
        }
        if (counts) {
            persons.add(reply.person());
        }
    }

    AspectWeighing weighing() {
        return weighing;
    }

    /** How many responses count. */
    long size() {
        return persons.size();
    }

    /** Whether each aspect with a weight has an answer. */
    boolean complete() {
        return byAspect.keySet().containsAll(weighing.weights().keySet());
    }

    /** Lowest and highest score of each. */
    Stream<List<Integer>> scales() {
        return scales.stream();
    }

    /** The share of each aspect in the value, which adds up to this part of all n responses. */
    Map<String, BigDecimal> shares(long n) {
        Map<String, BigDecimal> shares = new TreeMap<>();
        byAspect.keySet().forEach(aspect -> shares.put(aspect, share(weight(aspect), n)));
        return shares;
    }

    /** What each aspect adds to the value of n responses. */
    Map<String, BigDecimal> points(long n) {
        Map<String, BigDecimal> points = new TreeMap<>();
        byAspect.forEach((aspect, answers) ->
                points.put(aspect, share(weight(aspect).multiply(mean(answers)), n)));
        return points;
    }

    /** Adds by how much each person moves the value that n responses have together. */
    void addResiduals(Map<String, Double> residuals, double value, long n) {
        double own = points(size()).values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
        persons.forEach(person -> residuals.merge(person, (own - value) / n, Double::sum));
        shares(n).forEach((aspect, share) -> {
            List<Answer> answers = byAspect.getOrDefault(aspect, List.of());
            double mean = mean(answers).doubleValue();
            for (Answer answer : answers) {
                double moved = share.doubleValue() * (answer.value().doubleValue() - mean) / answers.size();
                residuals.merge(answer.person(), moved, Double::sum);
            }
        });
    }

    private BigDecimal weight(String aspect) {
        return weighing.weights().getOrDefault(aspect, BigDecimal.ONE);
    }

    /** Divided by the weights of all aspects that there are, and by n for each response. */
    private BigDecimal share(BigDecimal weighed, long n) {
        BigDecimal all = byAspect.keySet().stream().map(this::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return weighed.multiply(BigDecimal.valueOf(size()))
                .divide(all.multiply(BigDecimal.valueOf(n)), MathContext.DECIMAL128);
    }

    private static BigDecimal mean(List<Answer> answers) {
        return answers.stream()
                .map(Answer::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(answers.size()), MathContext.DECIMAL128);
    }
}
