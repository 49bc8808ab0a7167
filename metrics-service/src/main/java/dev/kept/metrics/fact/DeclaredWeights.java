// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much each aspect counts, as the version of the survey declares that was answered.
 *
 * @param surveyVersion its number
 * @param byAspect above zero, at least one; an aspect that is not there does not count
 */
public record DeclaredWeights(int surveyVersion, Map<String, BigDecimal> byAspect) {

    public DeclaredWeights {
        SortedMap<String, BigDecimal> weights = new TreeMap<>();
        // One text for one number, so that equal weights are equal.
        byAspect.forEach((aspect, weight) -> weights.put(aspect, plain(weight)));
        if (weights.isEmpty() || weights.values().stream().anyMatch(weight -> weight.signum() <= 0)) {
            throw new IllegalArgumentException("weights of aspects are above zero, at least one: " + weights.values());
        }
        byAspect = Collections.unmodifiableSortedMap(weights);
    }

    private static BigDecimal plain(BigDecimal weight) {
        BigDecimal stripped = weight.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
