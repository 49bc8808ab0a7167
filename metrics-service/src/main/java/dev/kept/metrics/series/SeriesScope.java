// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.series;

import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.SegmentFilter;
import dev.kept.metrics.cell.Slice;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whose metrics a series is of.
 *
 * @param segment key of a segment: only those who are in it on the first day of each period; null for all
 * @param filter dimension to the values that are wanted; {@code unknown} stands for none
 */
@Schema(name = "MetricSeriesScope", description = "Whose metrics these are; everybody's where nothing is said.")
public record SeriesScope(
        @Schema(examples = "vip") @Nullable String segment,

        @Schema(examples = "{\"region\": [\"华东\"]}") Map<String, Set<String>> filter) {

    public static final SeriesScope EVERYBODY = new SeriesScope(null, Map.of());

    public SeriesScope {
        filter = Map.copyOf(filter);
    }

    /** The part of the cells; a problem where the metric cannot be cut so. */
    Slice slice(Metric metric, CellReader cells) {
        List<Fault> faults = new ArrayList<>();
        Set<String> dimensions = new TreeSet<>(metric.ownDimensions());
        if (metric.byCustomer()) {
            dimensions.addAll(cells.policy().dimensions());
        }
        if (!dimensions.containsAll(filter.keySet())) {
            faults.add(Fault.textParameter("filter", "dimension-unknown", text(dimensions)));
        }
        if (segment != null && !metric.byCustomer()) {
            faults.add(Fault.textParameter("segment", "segment-not-applicable"));
        }
        if (segment != null && !cells.segments().contains(segment)) {
            faults.add(Fault.textParameter("segment", "segment-unknown", text(cells.segments())));
        }
        if (!faults.isEmpty()) {
            throw StandardProblem.INVALID_REQUEST.withFaults(faults);
        }
        return new Slice(List.of(), filter)
                .of(segment == null ? null : new SegmentFilter(segment, SegmentFilter.AsOf.START));
    }

    private static String text(Set<String> names) {
        return names.isEmpty() ? "-" : String.join(", ", names);
    }
}
