// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.catalog;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * By which weights aspects were composed.
 *
 * @param survey key of the survey that declares them; null where none does
 * @param version number of the survey's version that declares them; 0 where none does
 * @param weights by aspect, not yet divided by their sum; none where all aspects that occur count the same
 */
public record AspectWeighing(Source source, @Nullable String survey, int version, Map<String, BigDecimal> weights)
        implements Comparable<AspectWeighing> {

    /** All aspects that occur count the same. */
    public static final AspectWeighing EQUAL = new AspectWeighing(Source.EQUAL, null, 0, Map.of());

    private static final Comparator<AspectWeighing> ORDER = Comparator.comparing(AspectWeighing::source)
            .thenComparing(weighing -> Objects.requireNonNullElse(weighing.survey(), ""))
            .thenComparing(AspectWeighing::version)
            .thenComparing(weighing -> weighing.weights().toString());

    /** Who said how much each aspect counts. */
    public enum Source {
        /** The request. */
        REQUEST,
        /** The version of the survey that was answered. */
        DECLARED,
        /** Nobody. */
        EQUAL
    }

    public AspectWeighing {
        // In one order, so that equal weights compare as equal.
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    }

    public static AspectWeighing requested(Map<String, BigDecimal> weights) {
        return new AspectWeighing(Source.REQUEST, null, 0, weights);
    }

    public static AspectWeighing declared(String survey, int version, Map<String, BigDecimal> weights) {
        return new AspectWeighing(Source.DECLARED, survey, version, weights);
    }

    @Override
    public int compareTo(AspectWeighing other) {
        return ORDER.compare(this, other);
    }
}
