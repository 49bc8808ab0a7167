// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.catalog;

import dev.kept.metrics.math.Evidence;
import dev.kept.metrics.math.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One computed value with everything that explains it. Nothing is rounded here.
 *
 * @param value absent where it is undefined
 * @param numerator and {@code denominator}: exact; absent where the value is no ratio
 * @param n sample size that the value rests on; absent where there is none
 * @param spread what is known of chance
 * @param parts the numbers behind it, by name
 * @param undefined why there is no value: {@code 0/0}, {@code k/0} or another stable reason
 * @param exclusions what was left out, by reason
 * @param weighings by which weights aspects were composed, and in how many responses; none where none were
 */
public record Figure(
        @Nullable Quantity value,
        @Nullable Quantity numerator,
        @Nullable Quantity denominator,
        @Nullable Long n,
        Spread spread,
        Map<String, Quantity> parts,
        @Nullable String undefined,
        Map<String, Long> exclusions,
        Map<AspectWeighing, Long> weighings) {

    /** Why there is no interval: too few observations. */
    public static final String TOO_FEW = "too-few";

    /** Why there is no interval: only sums are kept of what the ratio is made of. */
    public static final String SPREAD_UNKNOWN = "spread-unknown";

    /** Why there is no interval: everything was counted, and nothing is a sample. */
    public static final String COMPLETE_COUNT = "complete-count";

    /** Why there is no interval: it is made of several figures, and how they hang together is not known. */
    public static final String NO_METHOD = "no-method";

    public static Figure of(Quantity value) {
        return bare(value, null, null, null);
    }

    public static Figure undefined(String reason) {
        return bare(null, null, null, reason);
    }

    /** Undefined as {@code 0/0} or {@code k/0} where the denominator is zero; never zero, infinite or NaN. */
    public static Figure ratio(Quantity numerator, Quantity denominator) {
        if (denominator.isZero()) {
            return bare(null, numerator, denominator, numerator.isZero() ? "0/0" : "k/0");
        }
        BigDecimal value = numerator.value().divide(denominator.value(), MathContext.DECIMAL128);
        return bare(Quantity.of(value), numerator, denominator, null);
    }

    public static Figure ratio(long numerator, long denominator) {
        return ratio(Quantity.of(numerator), Quantity.of(denominator));
    }

    private static Figure bare(
            @Nullable Quantity value,
            @Nullable Quantity numerator,
            @Nullable Quantity denominator,
            @Nullable String undefined) {
        return new Figure(value, numerator, denominator, null, Spread.NONE, Map.of(), undefined, Map.of(), Map.of());
    }

    /** In the unit of the value. */
    public @Nullable Double standardError() {
        return spread.standardError();
    }

    /** The preferred one first. */
    public List<Interval> intervals() {
        return spread.intervals();
    }

    /**
     * Why nothing is known of chance: {@link #TOO_FEW} observations for an interval; {@code spread-unknown} of a ratio of which
     * only sums are kept; {@link #COMPLETE_COUNT} where everything was counted and nothing is a sample; or what the formula
     * says. Null where there is an interval, or no value.
     */
    public @Nullable String withoutInterval() {
        if (value == null || !intervals().isEmpty()) {
            return null;
        }
        if (spread.unknown() != null) {
            return spread.unknown();
        }
        if (denominator == null) {
            return COMPLETE_COUNT;
        }
        return n != null && n < 2 ? TOO_FEW : SPREAD_UNKNOWN;
    }

    /** What a test of this figure against another one rests on; empty where that is not known. */
    public Optional<Evidence> evidence() {
        Double error = standardError();
        if (value == null || intervals().isEmpty()) {
            return Optional.empty();
        }
        if (spread.counted() != null || error == null) {
            return Optional.ofNullable(spread.counted());
        }
        double df = intervals().get(0).df();
        return Optional.of(new Evidence.Estimate(value.value().doubleValue(), error, df));
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
        return new Figure(changed, numerator, denominator, n, spread, parts, undefined, exclusions, weighings);
    }

    public Figure withSample(long size) {
        return new Figure(value, numerator, denominator, size, spread, parts, undefined, exclusions, weighings);
    }

    public Figure withError(double error) {
        return with(new Spread(error, intervals(), spread.counted(), spread.unknown()));
    }

    /** Intervals exist only where there is a value: the supplier is not asked otherwise. */
    public Figure withIntervals(Supplier<List<Interval>> preferredFirst) {
        return value == null
                ? this
                : with(new Spread(standardError(), preferredFirst.get(), spread.counted(), spread.unknown()));
    }

    /** What a test rests on, where the figure is not tested by its standard error. */
    public Figure countedAs(Evidence evidence) {
        return with(new Spread(standardError(), intervals(), evidence, spread.unknown()));
    }

    /** Why there is no interval: see {@link #withoutInterval()}. */
    public Figure uncertainFor(String reason) {
        return with(new Spread(standardError(), intervals(), spread.counted(), reason));
    }

    private Figure with(Spread known) {
        return new Figure(value, numerator, denominator, n, known, parts, undefined, exclusions, weighings);
    }

    public Figure withParts(Map<String, Quantity> named) {
        return new Figure(value, numerator, denominator, n, spread, named, undefined, exclusions, weighings);
    }

    public Figure withExclusions(Map<String, Long> byReason) {
        return new Figure(
                value, numerator, denominator, n, spread, parts, undefined, new TreeMap<>(byReason), weighings);
    }

    public Figure withWeighings(Map<AspectWeighing, Long> responses) {
        return new Figure(
                value, numerator, denominator, n, spread, parts, undefined, exclusions, new TreeMap<>(responses));
    }

    /** The same parts without a value. */
    public Figure withheld(String reason) {
        return undefined(reason).withParts(parts).withExclusions(exclusions);
    }
}
