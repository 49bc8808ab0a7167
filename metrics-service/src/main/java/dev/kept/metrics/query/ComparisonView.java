// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.math.Interval;
import dev.kept.metrics.math.Significance;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A point against that of another time. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "MetricComparison",
        requiredProperties = {"to", "start", "end", "verdict"},
        description = "The same figure of another time. Points that are not complete are never compared.")
record ComparisonView(
        @Schema(description = "As it was asked for.", examples = "previous")
        String to,

        LocalDate start,
        LocalDate end,

        @Schema(
                oneOf = {BigDecimal.class, String.class},
                description = "The value then; absent where undefined.")
        @Nullable Object value,

        @Schema(
                oneOf = {BigDecimal.class, String.class},
                description = "Now less then.")
        @Nullable Object difference,

        @Schema(description = "The difference over the value then; absent where that is zero.", examples = "0.05")
        @Nullable BigDecimal relative,

        @Schema(description = "Of the difference.") @Nullable IntervalView interval,

        @Schema(description = "Absent where `reason` or `noTest` says why.") @Nullable TestView test,

        @Schema(
                description =
                        "Why there is an interval but no test: `no-standard-error` (the interval comes from ranks, from a"
                                + " curve or through a formula), `no-spread` (neither figure varies at all).",
                examples = "no-standard-error")
        @Nullable String noTest,

        @Schema(
                description =
                        "SIGNAL: the interval of the difference does not hold zero and `p` is below 1 - level. NOISE: at"
                                + " least one of them says that chance may have done it. Where there is no test the interval"
                                + " decides alone. NONE: nothing is known of chance.")
        Verdict verdict,

        @Schema(description = "Whether the change is for the better; absent where neither direction is.") @Nullable Boolean better,

        @Schema(
                description =
                        "Why there is no difference: the status of the point that is not complete. Where there is a"
                                + " difference and no verdict: why there is no interval, see `noInterval` of the point, or"
                                + " `certain-bounds` (the limits are no matter of chance). With NOISE: `borderline` where"
                                + " the interval and the test say different things.",
                examples = "partial")
        @Nullable String reason) {

    /** A figure at a time, and how far it can be relied on. */
    record Judged(Period period, Figure figure, PointStatus status) {}

    static ComparisonView of(String to, Judged now, Judged then, Direction direction) {
        Period period = then.period();
        Quantity current = now.figure().value();
        Quantity before = then.figure().value();
        Object shown = then.status() == PointStatus.UNDEFINED ? null : Numbers.rounded(before);
        PointStatus incomplete = now.status() == PointStatus.OK ? then.status() : now.status();
        if (incomplete != PointStatus.OK || current == null || before == null) {
            String reason = incomplete.name().toLowerCase(Locale.ROOT);
            return new ComparisonView(
                    to, period.start(), period.end(), shown, null, null, null, null, null, Verdict.NONE, null, reason);
        }
        BigDecimal difference = current.value().subtract(before.value());
        BigDecimal relative = before.value().signum() == 0
                ? null
                : Numbers.rounded(difference.divide(before.value().abs(), MathContext.DECIMAL128));
        Chance chance = Chance.of(now.figure(), then.figure());
        Interval interval = chance.interval();
        Significance test = chance.test();
        return new ComparisonView(
                to,
                period.start(),
                period.end(),
                shown,
                Numbers.rounded(new Quantity(difference, current.money())),
                relative,
                interval == null ? null : IntervalView.of(interval),
                test == null ? null : TestView.of(test),
                chance.noTest(),
                chance.verdict(),
                better(difference, direction),
                chance.reason());
    }

    private static @Nullable Boolean better(BigDecimal difference, Direction direction) {
        if (difference.signum() == 0 || direction == Direction.NEUTRAL) {
            return null;
        }
        return (difference.signum() > 0) == (direction == Direction.HIGHER_IS_BETTER);
    }
}
