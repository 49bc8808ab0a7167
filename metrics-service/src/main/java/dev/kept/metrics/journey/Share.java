// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.metrics.math.Interval;
import dev.kept.metrics.math.Proportion;
import java.math.BigDecimal;
import java.math.MathContext;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Some of all, with its Wilson interval; or the reason why there is none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "JourneyShare", description = "A share with its 95 % Wilson interval, or why there is none.")
record Share(
        @Schema(description = "Absent where undefined.", examples = "0.366101694915") @Nullable BigDecimal value,

        @Schema(description = "How many of them.", examples = "324") @Nullable Long count,

        @Schema(description = "Of how many.", examples = "885")
        long n,

        @Nullable BigDecimal low,
        @Nullable BigDecimal high,

        @Schema(
                description =
                        "Why there is no value: `0/0`, `immature` (the time is not over for all of them), `not-observed-so-long`.",
                examples = "immature")
        @Nullable String reason) {

    static final double LEVEL = 0.95;
    private static final MathContext DIGITS = new MathContext(12);

    static Share of(long count, long n) {
        if (n == 0) {
            return without(n, count == 0 ? "0/0" : "k/0");
        }
        Interval interval = Proportion.wilson(count, n, LEVEL);
        return new Share(
                rounded((double) count / n), count, n, rounded(interval.low()), rounded(interval.high()), null);
    }

    /** No value, for a reason. */
    static Share without(long n, String reason) {
        return new Share(null, null, n, null, null, reason);
    }

    static BigDecimal rounded(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
