// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The six indicators of one period. */
@Schema(
        name = "KeySheet",
        description =
                "Growth, satisfaction, complaints, conversion, loyalty and repetition of one period, each against the"
                        + " period before and the same one a year earlier.")
record KeySheetView(
        @Schema(examples = "month") String grain,
        LocalDate start,
        LocalDate end,

        @Schema(description = "What the company lives from; it decides what repetition is.", examples = "ECOMMERCE")
        String businessModel,

        @Schema(examples = "CNY") String currency,
        List<Indicator> indicators,
        WatermarkView watermark) {

    /** One of the six. */
    @Schema(name = "KeyIndicator", description = "One of the six indicators, by the metric that stands for it.")
    record Indicator(
            @Schema(
                    examples = "growth",
                    enumeration = {"growth", "satisfaction", "complaints", "conversion", "loyalty", "repetition"})
            String indicator,

            @Schema(examples = "growth-rate") String metric,
            @Schema(examples = "presence") String definition,
            @Schema(examples = "ratio") String unit,

            @Schema(
                    examples = "higher-is-better",
                    enumeration = {"higher-is-better", "lower-is-better", "neutral"})
            String direction,

            @Schema(description = "By language tag.") Map<String, String> name,
            PointView point,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TargetView target) {}
}
