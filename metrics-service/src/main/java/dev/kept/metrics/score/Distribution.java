// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import dev.kept.metrics.ruleset.Ruleset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How scores spread: collected one customer at a time. */
final class Distribution {

    private final LocalDate asOf;
    private final Ruleset<ScorePolicy> policy;
    private final @Nullable String attribute;
    private final SortedMap<String, Group> groups = new TreeMap<>();

    Distribution(LocalDate asOf, Ruleset<ScorePolicy> policy, @Nullable String attribute) {
        this.asOf = asOf;
        this.policy = policy;
        this.attribute = attribute;
    }

    /** Customers of one value of the attribute. */
    static final class Group {

        private final Map<Band, Long> bands = new EnumMap<>(Band.class);
        private final List<Double> scores = new ArrayList<>();

        long in(Band band) {
            return bands.getOrDefault(band, 0L);
        }

        long customers() {
            return bands.values().stream().mapToLong(Long::longValue).sum();
        }

        @Nullable Double mean() {
            return scores.isEmpty()
                    ? null
                    : scores.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        }

        /** Value below which a share of the scores is, by linear interpolation. */
        @Nullable Double quantile(double share) {
            if (scores.isEmpty()) {
                return null;
            }
            List<Double> sorted = new ArrayList<>(scores);
            Collections.sort(sorted);
            double place = share * (sorted.size() - 1);
            double low = sorted.get((int) Math.floor(place));
            double high = sorted.get((int) Math.ceil(place));
            return low + (place - Math.floor(place)) * (high - low);
        }
    }

    void add(String value, @Nullable Double score) {
        Group group = groups.computeIfAbsent(value, key -> new Group());
        group.bands.merge(policy.rules().band(score), 1L, Long::sum);
        if (score != null) {
            group.scores.add(score);
        }
    }

    LocalDate asOf() {
        return asOf;
    }

    Ruleset<ScorePolicy> policy() {
        return policy;
    }

    @Nullable String attribute() {
        return attribute;
    }

    SortedMap<String, Group> groups() {
        return groups;
    }
}
