// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import dev.kept.metrics.cell.Watermark;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an answer reaches: the number of applied events of each source, and the last closed day. */
@Schema(
        name = "MetricWatermark",
        description = "How far the answer reaches: by source the number of its events that have been applied, and"
                + " `asOf`, the last closed local day.",
        additionalProperties = Long.class,
        example = "{\"customer\": 40211, \"survey\": 2831, \"asOf\": \"2026-11-20\"}")
final class WatermarkView {

    @Schema(description = "Last closed local day: losses are known up to its end.")
    public final LocalDate asOf;

    @Schema(hidden = true)
    private final Map<String, Long> positions;

    WatermarkView(Watermark watermark) {
        this.asOf = watermark.horizon();
        this.positions = new TreeMap<>(watermark.positions());
    }

    @JsonAnyGetter
    @Schema(hidden = true)
    Map<String, Long> positions() {
        return positions;
    }
}
