// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

import java.util.List;

/** The values of the group-by dimensions, in the order of {@link Slice#groupBy()}; empty for the total. */
public record Group(List<String> values) {

    public static final Group TOTAL = new Group(List.of());

    public Group {
        values = List.copyOf(values);
    }
}
