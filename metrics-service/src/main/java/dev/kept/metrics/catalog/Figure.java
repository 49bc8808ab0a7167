// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.catalog;

import dev.kept.metrics.math.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One computed value with everything that explains it. Nothing is rounded here.
 *
 * @param value absent where it is undefined
 * @param numerator and {@code denominator}: exact; absent where the value is no ratio
 * @param n sample size that the value rests on; absent where there is none
 * @param standardError in the unit of the value
 * @param intervals the preferred one first
 * @param parts the numbers behind it, by name
 * @param undefined why there is no value: {@code 0/0}, {@code k/0} or another stable reason
 * @param exclusions what was left out, by reason
 */
public record Figure(
        @Nullable Quantity value,
        @Nullable Quantity numerator,
        @Nullable Quantity denominator,
        @Nullable Long n,
        @Nullable Double standardError,
        List<Interval> intervals,
        Map<String, Quantity> parts,
        @Nullable String undefined,
        Map<String, Long> exclusions) {

    public static Figure of(Quantity value) {
        return new Figure(value, null, null, null, null, List.of(), Map.of(), null, Map.of());
    }

    public static Figure undefined(String reason) {
        return new Figure(null, null, null, null, null, List.of(), Map.of(), reason, Map.of());
    }

    /** Undefined as {@code 0/0} or {@code k/0} where the denominator is zero; never zero, infinite or NaN. */
    public static Figure ratio(Quantity numerator, Quantity denominator) {
        if (denominator.isZero()) {
            String reason = numerator.isZero() ? "0/0" : "k/0";
            return new Figure(null, numerator, denominator, null, null, List.of(), Map.of(), reason, Map.of());
        }
        BigDecimal value = numerator.value().divide(denominator.value(), MathContext.DECIMAL128);
        return new Figure(Quantity.of(value), numerator, denominator, null, null, List.of(), Map.of(), null, Map.of());
    }

    public static Figure ratio(long numerator, long denominator) {
        return ratio(Quantity.of(numerator), Quantity.of(denominator));
    }

    /**
     * Why nothing is known of chance: {@code too-few} observations for an interval; {@code spread-unknown} where only sums
     * are kept of what is averaged, or waits are cut off; {@code complete-count} where everything was counted and
     * nothing is a sample. Null where there is an interval, or no value.
     */
    public @Nullable String withoutInterval() {
        if (value == null || !intervals.isEmpty()) {
            return null;
        }
        if (n != null && n < 2) {
            return "too-few";
        }
        return n == null && denominator == null ? "complete-count" : "spread-unknown";
    }

    /** The value in points: a hundred times the ratio. */
    public Figure inPoints() {
        return value == null ? this : withValue(Quantity.of(value.value().multiply(BigDecimal.valueOf(100))));
    }

    /** The value as an amount of money with four decimals, half even. */
    public Figure inMoney() {
        return value == null ? this : withValue(new Quantity(value.value().setScale(4, RoundingMode.HALF_EVEN), true));
    }

    private Figure withValue(Quantity changed) {
        return new Figure(changed, numerator, denominator, n, standardError, intervals, parts, undefined, exclusions);
    }

    public Figure withSample(long size) {
        return new Figure(value, numerator, denominator, size, standardError, intervals, parts, undefined, exclusions);
    }

    public Figure withError(double error) {
        return new Figure(value, numerator, denominator, n, error, intervals, parts, undefined, exclusions);
    }

    /** Intervals exist only where there is a value: the supplier is not asked otherwise. */
    public Figure withIntervals(Supplier<List<Interval>> preferredFirst) {
        return value == null
                ? this
                : new Figure(
                        value,
                        numerator,
                        denominator,
                        n,
                        standardError,
                        preferredFirst.get(),
                        parts,
                        undefined,
                        exclusions);
    }

    public Figure withParts(Map<String, Quantity> named) {
        return new Figure(value, numerator, denominator, n, standardError, intervals, named, undefined, exclusions);
    }

    public Figure withExclusions(Map<String, Long> byReason) {
        return new Figure(
                value, numerator, denominator, n, standardError, intervals, parts, undefined, new TreeMap<>(byReason));
    }

    /** The same parts without a value. */
    public Figure withheld(String reason) {
        return undefined(reason).withParts(parts).withExclusions(exclusions);
    }
}
