// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.policy.Policy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides into which group of a slice the values of a cell belong. */
final class Slicer {

    private final List<String> dimensions;
    private final Slice slice;
    private final Set<String> labelNames;
    private final Map<CuboidSegment, Optional<Group>> known = new HashMap<>();

    private record CuboidSegment(int cuboid, List<String> segment) {}

    /**
     * @param labelNames names beside the policy's dimensions that the slice may use
     * @throws IllegalArgumentException if the slice uses any other name
     */
    Slicer(Policy policy, Slice slice, Set<String> labelNames) {
        this.dimensions = policy.dimensions();
        this.slice = slice;
        this.labelNames = labelNames;
        slice.groupBy().forEach(this::check);
        slice.filter().keySet().forEach(this::check);
    }

    Slicer(Policy policy, Slice slice) {
        this(policy, slice, Set.of());
    }

    /** Bit i is set if the i-th dimension of the policy is needed. */
    int wanted() {
        int wanted = 0;
        for (int i = 0; i < dimensions.size(); i++) {
            String dimension = dimensions.get(i);
            if (slice.groupBy().contains(dimension) || slice.filter().containsKey(dimension)) {
                wanted |= 1 << i;
            }
        }
        return wanted;
    }

    int dimensions() {
        return dimensions.size();
    }

    /** The group of a cell without label; empty if the filter does not accept it. */
    Optional<Group> group(int cuboid, List<String> segment) {
        return known.computeIfAbsent(new CuboidSegment(cuboid, segment), key -> group(cuboid, segment, Map.of()));
    }

    /** The group of a labelled cell; empty if the filter does not accept it. */
    Optional<Group> group(int cuboid, List<String> segment, Map<String, String> label) {
        for (Map.Entry<String, Set<String>> accepted : slice.filter().entrySet()) {
            if (!accepted.getValue().contains(value(accepted.getKey(), cuboid, segment, label))) {
                return Optional.empty();
            }
        }
        return Optional.of(new Group(slice.groupBy().stream()
                .map(name -> value(name, cuboid, segment, label))
                .toList()));
    }

    private String value(String name, int cuboid, List<String> segment, Map<String, String> label) {
        String value = label.get(name);
        if (value != null) {
            return value;
        }
        int index = dimensions.indexOf(name);
        return segment.get(Integer.bitCount(cuboid & ((1 << index) - 1)));
    }

    private void check(String name) {
        if (!dimensions.contains(name) && !labelNames.contains(name)) {
            throw new IllegalArgumentException(
                    name + " is not a dimension; there are " + dimensions + " and " + labelNames);
        }
    }
}
