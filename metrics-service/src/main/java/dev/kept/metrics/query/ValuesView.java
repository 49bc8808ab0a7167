// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The values of a metric: never a bare number. */
@Schema(
        name = "MetricValues",
        description = "The values of a metric, with everything that explains them.",
        requiredProperties = {
            "metric",
            "definition",
            "unit",
            "currency",
            "zone",
            "weekStart",
            "fiscalYearStart",
            "grain",
            "series",
            "explain",
            "watermark",
            "policy"
        },
        examples = ValuesView.EXAMPLE)
record ValuesView(
        @Schema(examples = "retention-rate") String metric,
        @Schema(examples = "set-based") String definition,

        @Schema(
                examples = "ratio",
                description = "`ratio`, `points`, `score`, `customers`, `responses`, `orders`, `orders-per-customer`,"
                        + " `money` and others, as the catalogue says.")
        String unit,

        @Schema(examples = "CNY") String currency,
        @Schema(examples = "Asia/Shanghai") String zone,
        @Schema(examples = "MONDAY") String weekStart,

        @Schema(
                description =
                        "Month in which the fiscal year begins; the year is named after the one in which it" + " ends.",
                examples = "1")
        int fiscalYearStart,

        @Schema(examples = "month") String grain,
        List<SeriesView> series,
        ExplainView explain,
        WatermarkView watermark,
        PolicyView policy) {

    static final String EXAMPLE =
            "{\"metric\": \"retention-rate\", \"definition\": \"set-based\", \"unit\": \"ratio\", "
                    + "\"currency\": \"CNY\", \"zone\": \"Asia/Shanghai\", \"weekStart\": \"MONDAY\", "
                    + "\"fiscalYearStart\": 1, \"grain\": \"month\", \"series\": [{\"group\": {\"region\": \"华东\"}, "
                    + "\"points\": [{\"start\": \"2011-11-01\", \"end\": \"2011-12-01\", \"status\": \"OK\", "
                    + "\"value\": 0.906948394961, \"numerator\": 2232, \"denominator\": 2461, \"n\": 2461, "
                    + "\"interval\": {\"low\": 0.894828, \"high\": 0.9178, \"level\": 0.95, "
                    + "\"method\": \"wilson\"}, \"parts\": {\"start\": 2461, \"kept\": 2232, \"lost\": 229, "
                    + "\"new\": 323, \"returned\": 285, \"end\": 2840, \"netMoved\": 0}}]}], "
                    + "\"explain\": {\"formula\": \"kept / start\", \"source\": \"Farris et al., "
                    + "Marketing Metrics\", \"version\": 1, \"exclusions\": []}, "
                    + "\"watermark\": {\"customer\": 40211, \"survey\": 2831, \"asOf\": \"2026-11-20\"}, "
                    + "\"policy\": {\"presenceDays\": 90}}";

    /** What the tenant has declared and the values depend on. */
    @Schema(name = "MetricPolicy")
    record PolicyView(
            @Schema(
                    description = "A customer is present if there was a qualifying purchase in so many days before.",
                    examples = "90")
            int presenceDays) {}
}
