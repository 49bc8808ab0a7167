// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.LocalDate;
import java.util.List;

/**
 * Who stays, of those with and without a touchpoint. Only customers who are present at the end of the days in which it
 * counts are compared: who left within them had less time to be touched, and would make any touchpoint look good.
 */
final class TouchpointEffects {

    /** Customers are compared with others who bought as often in the days: once or not at all, two to four times, more. */
    static final int STRATA = 3;

    private static final int SOME = 2;
    private static final int OFTEN = 5;

    private final TouchpointQuestion question;
    private final Policy policy;
    private final List<Counts> counts;

    TouchpointEffects(TouchpointQuestion question, Policy policy) {
        this.question = question;
        this.policy = policy;
        this.counts =
                question.touchpoints().stream().map(touchpoint -> new Counts()).toList();
    }

    /** By stratum; index 0 without and 1 with the touchpoint. */
    static final class Counts {
        final long[][] present = new long[STRATA][2];
        final long[][] kept = new long[STRATA][2];

        long present(int with) {
            return sum(present, with);
        }

        long kept(int with) {
            return sum(kept, with);
        }

        /** Difference of retention within the strata, weighted as Mantel and Haenszel (1959) do; NaN where none has both. */
        double adjusted() {
            double sum = 0;
            double weights = 0;
            for (int i = 0; i < STRATA; i++) {
                double without = present[i][0];
                double with = present[i][1];
                if (without > 0 && with > 0) {
                    double weight = without * with / (without + with);
                    sum += weight * (kept[i][1] / with - kept[i][0] / without);
                    weights += weight;
                }
            }
            return weights == 0 ? Double.NaN : sum / weights;
        }

        private static long sum(long[][] strata, int with) {
            long sum = 0;
            for (long[] stratum : strata) {
                sum += stratum[with];
            }
            return sum;
        }
    }

    List<Counts> counts() {
        return counts;
    }

    void add(CustomerTimeline timeline) {
        List<LocalDate> purchases = Happenings.ORDER.of(timeline, policy).stream()
                .map(Happening::day)
                .toList();
        if (!Presence.at(question.to(), purchases, policy)) {
            return;
        }
        boolean kept = Presence.at(question.until(), purchases, policy);
        long bought = purchases.stream().filter(this::counts).count();
        int stratum = bought >= OFTEN ? 2 : bought >= SOME ? 1 : 0;
        for (int i = 0; i < counts.size(); i++) {
            boolean touched = question.touchpoints().get(i).of(timeline, policy).stream()
                    .anyMatch(happening -> counts(happening.day()));
            Counts own = counts.get(i);
            own.present[stratum][touched ? 1 : 0]++;
            own.kept[stratum][touched ? 1 : 0] += kept ? 1 : 0;
        }
    }

    private boolean counts(LocalDate day) {
        return !day.isBefore(question.from()) && day.isBefore(question.to());
    }
}
