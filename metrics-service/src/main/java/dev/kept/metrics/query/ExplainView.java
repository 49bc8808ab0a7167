// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.SegmentFilter;
import dev.kept.metrics.cell.Slice;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the values come from. */
@Schema(name = "MetricExplanation", description = "How the values were computed.")
record ExplainView(
        @Schema(description = "In the language of the request.", examples = "kept / start")
        String formula,

        String source,

        @Schema(description = "Raised whenever the same facts would give another value.")
        int version,

        @Schema(description = "What was left out, with the reason and how much.")
        List<Exclusion> exclusions,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Segment segment,

        @Schema(description = "As of what was known; absent where all that is known counts.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Instant knownAt,

        @Schema(description = "By which weights aspects were composed; absent where none were.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<WeightsView> weights,

        QualityView quality) {

    /** Whose figures these are. */
    @Schema(
            name = "MetricSegment",
            description =
                    "Only the customers were counted who were in this segment (in the one of the group) on the first or the last day of"
                            + " each period.")
    record Segment(
            @Schema(
                    description = "Absent where the groups are the segments; `unknown`: those who are in none.",
                    examples = "vip")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable String key,

            @Schema(
                    enumeration = {"start", "end"},
                    examples = "start")
            String asOf) {

        static @Nullable Segment of(@Nullable SegmentFilter filter) {
            return filter == null
                    ? null
                    : new Segment(filter.segment(), filter.asOf().name().toLowerCase(Locale.ROOT));
        }
    }

    /** Something that was left out. */
    @Schema(name = "MetricExclusion")
    record Exclusion(@Schema(examples = "other-scale") String reason, long count) {}

    static ExplainView of(
            Variant variant,
            Slice slice,
            Collection<Figure> figures,
            long withoutRate,
            @Nullable Instant knownAt,
            QualityView quality) {
        Map<String, Long> sums = new TreeMap<>();
        if (withoutRate > 0) {
            sums.put(WithoutRate.REASON, withoutRate);
        }
        figures.forEach(figure -> figure.exclusions().forEach((reason, count) -> sums.merge(reason, count, Long::sum)));
        List<Exclusion> exclusions = sums.entrySet().stream()
                .map(entry -> new Exclusion(entry.getKey(), entry.getValue()))
                .toList();
        return new ExplainView(
                Texts.current(variant.formula()),
                variant.source(),
                variant.version(),
                exclusions,
                Segment.of(slice.segment()),
                knownAt,
                WeightsView.of(figures),
                quality);
    }
}
