// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a model expects of one customer, as the API shows it: amounts to four decimals, other figures to nine digits. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "CustomerPrediction",
        description = "What a model expects of a customer within its horizon. What its kind does not tell is left out.")
record PredictionView(
        @Schema(required = true, examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String customerId,

        @Schema(examples = "3.2") @Nullable BigDecimal expectedPurchases,

        @Schema(
                description =
                        "Within the horizon, each amount worth what it is worth today; of MARGIN_RETENTION without"
                                + " end; of the HISTORIC kinds what has come in up to the cut.")
        @Nullable Value expectedValue,

        @Schema(description = "Chance to be a customer still on the day of the cut, 0 to 1.") @Nullable BigDecimal aliveProbability,

        @Schema(description = "Chance of no purchase within the horizon, or of an end of the contract, 0 to 1.")
        @Nullable BigDecimal churnProbability,

        @Schema(description = "The expected value, else the past one, times the chance to lose it.", examples = "120.5")
        @Nullable String valueAtRisk,

        @Schema(description = "Earned in as many days before the cut.") @Nullable String pastValue,

        @Schema(description = "How much more is expected than was earned before.") @Nullable String growth,

        @Schema(description = "Month in which the customer began.", examples = "2026-03") @Nullable String cohort,

        @Schema(required = true) List<String> segments,

        @Schema(
                description =
                        "What each feature adds to the log odds of the churn probability, from the average customer's.")
        @Nullable Map<String, BigDecimal> contributions) {

    private static final MathContext DIGITS = new MathContext(9, RoundingMode.HALF_EVEN);
    private static final int DECIMALS = 4;

    /** An amount with its interval. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PredictedValue")
    record Value(
            @Schema(required = true, examples = "210.35") String amount,

            @Schema(description = "Interval of the expectation; what one customer spends varies more.") @Nullable String low,

            @Nullable String high) {}

    static PredictionView of(Prediction prediction) {
        Prediction.Value value = prediction.value();
        Map<String, Double> parts = prediction.contributions();
        Map<String, BigDecimal> contributions = null;
        if (parts != null) {
            contributions = new TreeMap<>();
            for (Map.Entry<String, Double> part : parts.entrySet()) {
                contributions.put(
                        part.getKey(), BigDecimal.valueOf(part.getValue()).round(DIGITS));
            }
        }
        return new PredictionView(
                prediction.customer(),
                number(prediction.expectedPurchases()),
                value == null ? null : new Value(amount(value.expected()), money(value.low()), money(value.high())),
                number(prediction.aliveProbability()),
                number(prediction.churnProbability()),
                money(prediction.valueAtRisk()),
                money(prediction.pastValue()),
                money(prediction.growth()),
                prediction.groups().cohort(),
                prediction.groups().segments(),
                contributions);
    }

    static @Nullable BigDecimal number(@Nullable Double value) {
        return value == null ? null : BigDecimal.valueOf(value).round(DIGITS);
    }

    static @Nullable String money(@Nullable Double value) {
        return value == null ? null : amount(value);
    }

    static String amount(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
