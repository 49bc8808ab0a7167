// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.policy.Policy;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code groupBy} and {@code filter.<dimension>} and holds them against the dimensions that a metric has. */
final class SliceReader {

    static final String FILTER = "filter.";
    private static final int MOST_VALUES = 100;

    private final List<String> dimensions;
    private final boolean segmentIsAnAttribute;
    private final Faults faults;

    SliceReader(Metric metric, Policy policy, Faults faults) {
        this.dimensions = dimensions(metric, policy);
        this.segmentIsAnAttribute = policy.dimensions().contains(Slice.SEGMENT)
                || metric.ownDimensions().contains(Slice.SEGMENT);
        this.faults = faults;
    }

    /** The tenant's dimensions in declared order, those that every tenant has, then the metric's own. */
    static List<String> dimensions(Metric metric, Policy policy) {
        List<String> all = new ArrayList<>();
        if (metric.byCustomer()) {
            all.addAll(policy.dimensions());
            Stream.of(Slice.LIFECYCLE_STAGE, Slice.SEGMENT)
                    .filter(name -> !all.contains(name) && !metric.ownGroups().contains(name))
                    .forEach(all::add);
        }
        metric.ownDimensions().stream().filter(name -> !all.contains(name)).forEach(all::add);
        return all;
    }

    List<String> groupBy(@Nullable String given) {
        if (given == null) {
            return List.of();
        }
        List<String> names = Arrays.asList(given.split(",", -1));
        if (new HashSet<>(names).size() < names.size()) {
            faults.add("groupBy", "dimension-repeated");
        }
        if (!dimensions.containsAll(names)) {
            faults.add("groupBy", "dimension-unknown", listed());
        }
        return names;
    }

    boolean isBySegment(List<String> groupBy) {
        return groupBy.contains(Slice.SEGMENT) && !segmentIsAnAttribute;
    }

    Map<String, Set<String>> filter(MultivaluedMap<String, String> query) {
        Map<String, Set<String>> filter = new TreeMap<>();
        query.forEach((parameter, values) -> {
            if (parameter.startsWith(FILTER)) {
                String name = parameter.substring(FILTER.length());
                if (name.equals(Slice.SEGMENT) && !segmentIsAnAttribute) {
                    faults.add(parameter, "filter-segment");
                } else if (dimensions.contains(name)) {
                    filter.put(name, values(parameter, String.join(",", values)));
                } else {
                    faults.add("filter", "dimension-unknown", listed());
                }
            }
        });
        return filter;
    }

    private Set<String> values(String parameter, String given) {
        Set<String> values = new HashSet<>(Arrays.asList(given.split(",", -1)));
        if (values.contains("")) {
            faults.add(parameter, "filter-empty", Slice.UNKNOWN);
        }
        if (values.size() > MOST_VALUES) {
            faults.add(parameter, "filter-too-long", MOST_VALUES);
        }
        return values;
    }

    private String listed() {
        return dimensions.isEmpty() ? "-" : String.join(", ", dimensions);
    }
}
