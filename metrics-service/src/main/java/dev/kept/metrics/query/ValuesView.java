// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The values of a metric: never a bare number. */
@Schema(name = "MetricValues", description = "The values of a metric, with everything that explains them.")
record ValuesView(
        @Schema(examples = "retention-rate") String metric,
        @Schema(examples = "set-based") String definition,

        @Schema(
                examples = "ratio",
                description = "`ratio`, `points`, `score`, `customers`, `responses`, `orders`, `orders-per-customer`"
                        + " or `money`.")
        String unit,

        @Schema(examples = "CNY") String currency,
        @Schema(examples = "Asia/Shanghai") String zone,
        @Schema(examples = "MONDAY") String weekStart,
        @Schema(examples = "month") String grain,
        List<SeriesView> series,
        ExplainView explain,
        WatermarkView watermark,
        PolicyView policy) {

    /** What the tenant has declared and the values depend on. */
    @Schema(name = "MetricPolicy")
    record PolicyView(
            @Schema(
                    description = "A customer is present if there was a qualifying purchase in so many days before.",
                    examples = "90")
            int presenceDays) {}
}
