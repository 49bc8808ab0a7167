// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.math.Difference;
import dev.kept.metrics.math.Evidence;
import dev.kept.metrics.math.Interval;
import dev.kept.metrics.math.Significance;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What chance has to do with a difference. The interval and the test are two published answers and can differ at the edge,
 * so there is one rule for all: a signal is what both call one.
 *
 * @param interval of the difference
 * @param noInterval why there is none
 * @param test null where there is no interval, or none goes with it
 * @param noTest why there is an interval but no test
 */
record Chance(
        @Nullable Interval interval,
        @Nullable String noInterval,
        @Nullable Significance test,
        @Nullable String noTest) {

    static Chance of(Figure now, Figure then) {
        String unknown = now.withoutInterval() == null ? then.withoutInterval() : now.withoutInterval();
        if (unknown != null || now.value() == null || then.value() == null) {
            return new Chance(null, unknown, null, null);
        }
        Interval current = now.intervals().get(0);
        Interval before = then.intervals().get(0);
        if (!current.isOfChance() || !before.isOfChance()) {
            return new Chance(null, "certain-bounds", null, null);
        }
        double first = now.value().value().doubleValue();
        double second = then.value().value().doubleValue();
        Interval interval = Difference.of(first, current, second, before);
        Optional<Evidence> mine = now.evidence();
        Optional<Evidence> other = then.evidence();
        if (mine.isEmpty() || other.isEmpty()) {
            return new Chance(interval, null, null, "no-standard-error");
        }
        return Significance.of(mine.get(), other.get())
                .map(test -> new Chance(interval, null, test, null))
                .orElse(new Chance(interval, null, null, "no-spread"));
    }

    Verdict verdict() {
        if (interval == null) {
            return Verdict.NONE;
        }
        return apart(interval) && surprising(interval) ? Verdict.SIGNAL : Verdict.NOISE;
    }

    /** Why there is no verdict, or why the verdict is not plain. */
    @Nullable String reason() {
        if (interval == null) {
            return noInterval;
        }
        return apart(interval) == surprising(interval) ? null : "borderline";
    }

    private static boolean apart(Interval of) {
        return of.low() > 0 || of.high() < 0;
    }

    /** What the test says; the interval alone where there is no test. */
    private boolean surprising(Interval of) {
        return test == null ? apart(of) : test.p() < 1 - of.level();
    }
}
