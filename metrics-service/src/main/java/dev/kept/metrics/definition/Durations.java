// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.math.Interval;
import dev.kept.metrics.math.WeightedSample;
import dev.kept.metrics.model.survival.KaplanMeier;
import dev.kept.metrics.model.survival.SurvivalStep;
import dev.kept.metrics.model.survival.SurvivalTimes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How long things took that are over, and how long those have lasted that are not: these are cut off, not left out. */
public final class Durations {

    /** Why there is no interval: too few are over for its upper end. */
    private static final String OPEN_ENDED = "open-ended";

    /** Why there is no interval: none, or all, are over by then. */
    private static final String NO_EVENTS = "no-events";

    /** Why there is no interval: some are not over, so the mean of the others is off by nobody knows how much. */
    private static final String CENSORED = "censored";

    private static final String OPEN = "open:";

    private final SurvivalTimes.Builder times = SurvivalTimes.builder();
    private final WeightedSample lengths = new WeightedSample();
    private long over;
    private long lasting;
    private long sum;
    private long shortest = Long.MAX_VALUE;

    private Durations() {}

    /**
     * From a tally whose parts are {@code open:} and when it began, or {@code ended} and how long it took.
     *
     * @param ended how the parts of those begin that are over
     * @param now in the unit of both
     */
    public static Durations of(Tally tally, String ended, long now) {
        Durations durations = new Durations();
        tally.parts().forEach((part, totals) -> {
            if (part.startsWith(OPEN)) {
                durations.lasting(Math.max(0, now - Long.parseLong(part.substring(OPEN.length()))), totals.n());
            } else {
                durations.ended(Long.parseLong(part.substring(ended.length())), totals.n());
            }
        });
        return durations;
    }

    /** Some that are over after so long. */
    private void ended(long length, long count) {
        times.add((double) length, true, count);
        lengths.add((double) length, count, (double) count, (double) count);
        over += count;
        sum += length * count;
    }

    /** Some that have lasted so long until now. */
    private void lasting(long length, long count) {
        times.add((double) length, false, count);
        lasting += count;
        shortest = Math.min(shortest, length);
    }

    /** How many are over. */
    public long over() {
        return over;
    }

    /** How many are not. */
    public long lasting() {
        return lasting;
    }

    /** All of them. */
    public long all() {
        return over + lasting;
    }

    /** The first length at which at most this share still lasts, with the interval of Brookmeyer and Crowley. */
    public Figure quantile(double share, double level) {
        if (all() == 0) {
            return Figure.undefined("nobody");
        }
        KaplanMeier curve = KaplanMeier.of(times.build());
        OptionalDouble reached = curve.quantile(share);
        return reached.isEmpty()
                ? Figure.undefined("not-reached")
                : Figure.of(Quantity.of(BigDecimal.valueOf((long) reached.getAsDouble())))
                        .withSample(all())
                        .uncertainFor(OPEN_ENDED)
                        .withIntervals(() ->
                                curve.quantileInterval(share, level).stream().toList());
    }

    /** Mean of those that are over; there is an interval only where that is all of them. */
    public Figure meanOfEnded(double level) {
        Figure mean = Figure.ratio(sum, over).withSample(all());
        if (lasting > 0) {
            return mean.uncertainFor(CENSORED);
        }
        if (over < 2) {
            return mean;
        }
        double error = lengths.simpleError();
        return mean.withError(error).withIntervals(() -> List.of(lengths.student(error, level)));
    }

    /** Share of those that are over within a length. */
    public Figure endedWithin(long length, double level) {
        if (all() == 0) {
            return Figure.undefined("0/0");
        }
        KaplanMeier curve = KaplanMeier.of(times.build());
        if (shortest >= length) {
            return Shares.of(endedUpTo(curve, length), all(), level);
        }
        OptionalDouble left = curve.survivalAt((double) length);
        if (left.isEmpty()) {
            return Figure.undefined("not-observed-so-long");
        }
        Figure share = Figure.of(Quantity.of(BigDecimal.valueOf(1 - left.getAsDouble())))
                .withSample(all())
                .uncertainFor(NO_EVENTS);
        Optional<SurvivalStep> step = curve.stepAt((double) length);
        return step.flatMap(at -> at.interval(level))
                .map(around -> share.withError(step.get().standardError())
                        .withIntervals(() ->
                                List.of(new Interval(1 - around.high(), 1 - around.low(), level, around.method()))))
                .orElse(share);
    }

    private static long endedUpTo(KaplanMeier curve, long length) {
        return curve.steps().stream()
                .filter(step -> step.time() <= length)
                .mapToLong(SurvivalStep::events)
                .sum();
    }
}
