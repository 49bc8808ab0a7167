// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All named definitions of retention and churn for one period. */
@Schema(
        name = "RetentionSheet",
        description =
                "Every named definition of retention and churn for one period, beside each other, with the reason why"
                        + " it differs from the others on these customers.")
record RetentionSheetView(
        LocalDate start,
        LocalDate end,

        @Schema(
                description =
                        "The customers that all definitions rest on: `end = start + new + returned - lost`, and those"
                                + " who came and went within the period.")
        Map<String, Object> population,

        @Schema(description = "Whether `end = start + new + returned - lost` holds.")
        boolean identityHolds,

        List<Line> definitions,
        WatermarkView watermark) {

    /** One definition. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RetentionDefinition", description = "One definition with its value and why it differs.")
    record Line(
            @Schema(examples = "churn-rate") String metric,
            @Schema(examples = "over-end") String definition,

            @Schema(description = "In the language of the request.")
            String name,

            @Schema(description = "In the language of the request.", examples = "lost / end")
            String formula,

            PointView point,

            @Schema(
                    description =
                            "The value less that of the set-based definition of the same kind; absent where one of them"
                                    + " is undefined.",
                    examples = "-0.0125")
            @Nullable BigDecimal difference,

            @Schema(
                    description =
                            "What the difference comes from, in the language of the request, with the numbers of this"
                                    + " period.")
            String reason) {}
}
