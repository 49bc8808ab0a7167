// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A composite score: the weighted mean of what is known, from 0 to 100. Missing components give their weight to the others
 * and lower the coverage; with less than half of the weight there is no score.
 *
 * @param value null where less than half of the weight is known
 * @param coverage share of the weight that is known, 0 to 1
 * @param contributions one per component; those of a score that exists sum to it
 */
record Composite(@Nullable Double value, double coverage, List<Contribution> contributions) {

    private static final double LEAST_COVERAGE = .5;
    private static final double ROUNDING = 1e-12;

    /**
     * A component as measured.
     *
     * @param measured in its own unit; null where missing
     * @param worth 0 to 100; null where missing
     */
    record Part(
            String key,
            double weight,
            @Nullable Double measured,
            @Nullable Double worth) {}

    /**
     * What a component adds.
     *
     * @param share of the known weight; 0 where the component is missing
     * @param points share times worth
     */
    record Contribution(Part part, double share, double points) {}

    static Composite of(List<Part> parts) {
        double all = parts.stream().mapToDouble(Part::weight).sum();
        double known = parts.stream()
                .filter(part -> part.worth() != null)
                .mapToDouble(Part::weight)
                .sum();
        List<Contribution> contributions = new ArrayList<>();
        double value = 0;
        for (Part part : parts) {
            double share = part.worth() == null ? 0 : part.weight() / known;
            double points = part.worth() == null ? 0 : share * part.worth();
            contributions.add(new Contribution(part, share, points));
            value += points;
        }
        double coverage = known / all;
        return new Composite(coverage < LEAST_COVERAGE - ROUNDING ? null : value, coverage, contributions);
    }
}
