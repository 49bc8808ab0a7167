// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.feedkit.FeedStatus.SourceStatus;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Watermark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How fresh the metrics are. */
@Schema(name = "MetricFreshness", description = "How fresh the metrics are, and from which sources.")
record FreshnessView(
        @Schema(description = "Last closed local day: losses are known up to its end.")
        LocalDate asOf,

        @Schema(examples = "Asia/Shanghai") String zone,

        @Schema(description = "Which build of the metrics answers; 0 before the first event.")
        long generation,

        Instant readAt,
        List<SourceView> sources) {

    /** One source of events. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MetricSource")
    record SourceView(
            @Schema(examples = "customer") String source,

            @Schema(description = "Events that have been applied.")
            long applied,

            @Schema(description = "Events that are known of but not applied yet.")
            long lag,

            @Schema(description = "Events that could not be applied and wait for a replay.")
            long parked,

            @Schema(description = "Whether reading has stopped until an operator looks at it.")
            boolean stopped,

            @Nullable Instant lastAppliedAt,
            @Nullable Instant lastSeenAt) {

        static SourceView of(SourceStatus status) {
            return new SourceView(
                    status.source(),
                    status.applied(),
                    status.lag(),
                    status.parked(),
                    status.stopped() != null,
                    status.lastAppliedAt(),
                    status.lastSeenAt());
        }
    }

    static FreshnessView of(CellReader cells, List<SourceStatus> sources) {
        Watermark watermark = cells.watermark();
        return new FreshnessView(
                watermark.horizon(),
                cells.policy().zone().getId(),
                watermark.generation(),
                watermark.readAt(),
                sources.stream().map(SourceView::of).toList());
    }
}
