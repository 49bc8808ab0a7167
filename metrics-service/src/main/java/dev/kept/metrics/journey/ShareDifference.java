// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.metrics.math.Interval;
import dev.kept.metrics.math.Proportion;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One share less another one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ShareDifference", description = "One share less another one, with Newcombe's 95 % interval.")
record ShareDifference(
        @Schema(description = "Absent where one of them is undefined.", examples = "0.12") @Nullable BigDecimal value,

        @Nullable BigDecimal low,
        @Nullable BigDecimal high,

        @Schema(
                description =
                        "`SIGNAL` where the interval leaves zero out, else `NOISE`; `NONE` where there is nothing to compare.",
                examples = "SIGNAL")
        String verdict) {

    static final ShareDifference NONE = new ShareDifference(null, null, null, "NONE");

    static ShareDifference of(long some, long all, long otherSome, long otherAll) {
        if (all == 0 || otherAll == 0) {
            return NONE;
        }
        Interval interval = Proportion.newcombe(some, all, otherSome, otherAll, Share.LEVEL);
        boolean signal = interval.low() > 0 || interval.high() < 0;
        return new ShareDifference(
                Share.rounded((double) some / all - (double) otherSome / otherAll),
                Share.rounded(interval.low()),
                Share.rounded(interval.high()),
                signal ? "SIGNAL" : "NOISE");
    }
}
