// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.math.Interval;
import dev.kept.metrics.model.PublishedFiles;
import dev.kept.metrics.model.PublishedFiles.Table;
import dev.kept.metrics.model.fit.RejectedInput;
import java.util.List;
import java.util.function.IntPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SurvivalTest {

    /** Freireich et al. (1963): weeks of remission; a minus sign marks those still in remission. */
    private static final int[] TREATED = {
        6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35
    };

    private static final int[] PLACEBO = {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23};

    @Test
    void kaplanMeierIsThatOfThePublishedTrial() {
        KaplanMeier curve = KaplanMeier.of(times(TREATED));

        double[] time = {6, 7, 10, 13, 16, 22, 23};
        double[] survival = {.8571, .8067, .7529, .6902, .6275, .5378, .4482};
        double[] error = {.0764, .0869, .0963, .1068, .1141, .1282, .1346};
        assertEquals(7, curve.steps().size());
        for (int i = 0; i < 7; i++) {
            assertEquals(time[i], curve.steps().get(i).time());
            assertEquals(survival[i], curve.steps().get(i).survival(), 5e-5);
            assertEquals(error[i], curve.steps().get(i).standardError(), 5e-5);
        }
        assertEquals(23, curve.quantile(.5).orElseThrow());
        assertTrue(curve.quantile(.4).isEmpty());
        assertEquals(1, curve.survivalAt(5.9).orElseThrow());
        assertEquals(.4482, curve.survivalAt(35).orElseThrow(), 5e-5);
        assertTrue(curve.survivalAt(36).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> curve.restrictedMean(36));
    }

    /** SAS, PROC LIFETEST with its log-log intervals: 4 to 11 weeks, and from 13 weeks on without an end. */
    @Test
    void theMedianHasTheIntervalOfBrookmeyerAndCrowley() {
        KaplanMeier placebo = KaplanMeier.of(times(PLACEBO));
        assertEquals(8, placebo.quantile(.5).orElseThrow());
        Interval interval = placebo.quantileInterval(.5, .95).orElseThrow();
        assertEquals(4, interval.low());
        assertEquals(11, interval.high());
        assertTrue(KaplanMeier.of(times(TREATED)).quantileInterval(.5, .95).isEmpty());
        Interval quartile =
                KaplanMeier.of(times(TREATED)).quantileInterval(.7, .5).orElseThrow();
        assertEquals(10, quartile.low());
        assertEquals(16, quartile.high());
    }

    /** R: survfit(..., conf.type = "log-log") at 10 weeks. */
    @Test
    void logLogIntervalStaysWithinBounds() {
        SurvivalStep step = KaplanMeier.of(times(TREATED)).stepAt(10).orElseThrow();

        Interval interval = step.interval(.95).orElseThrow();

        assertEquals(.5032, interval.low(), 5e-4);
        assertEquals(.8894, interval.high(), 5e-4);
        assertEquals("log-log", interval.method());
    }

    @Test
    void logRankIsThatOfThePublishedTrial() {
        LogRank test = LogRank.of(List.of(times(TREATED), times(PLACEBO)));

        assertEquals(9, test.groups().get(0).observed());
        assertEquals(19.2505, test.groups().get(0).expected(), 5e-5);
        assertEquals(16.7929, test.chiSquare(), 5e-5);
        assertEquals(4.17e-5, test.p(), 5e-8);
        assertEquals(1, test.degreesOfFreedom());
    }

    @Test
    void telcoIsThatOfTheReference() {
        KaplanMeier all = KaplanMeier.of(telco(""));
        int[] at = {1, 6, 12, 24, 36, 48, 60, 72};
        double[] survival = {.945961, .884826, .843200, .788736, .748545, .708840, .664404, .592790};
        double[] error = {.002696, .003876, .004492, .005209, .005744, .006321, .007125, .009919};
        for (int i = 0; i < at.length; i++) {
            SurvivalStep step = all.stepAt(at[i]).orElseThrow();
            assertEquals(survival[i], step.survival(), 1e-6);
            assertEquals(error[i], step.standardError(), 1e-6);
        }
        assertTrue(all.quantile(.5).isEmpty());
        assertEquals(54.49239, all.restrictedMean(72).value(), 1e-5);
        assertEquals(35, KaplanMeier.of(telco("Month-to-month")).quantile(.5).orElseThrow());

        LogRank test = LogRank.of(List.of(telco("Month-to-month"), telco("One year"), telco("Two year")));
        assertEquals(2352.8725, test.chiSquare(), 1e-3);
        assertEquals(708.4456, test.groups().get(0).expected(), 1e-4);
        assertEquals(2, test.degreesOfFreedom());
        assertEquals(0, test.p(), 1e-300);
    }

    /** SMCRM marks who is still a customer with 1. */
    @Test
    void smcrmIsThatOfTheReference() {
        Table table = PublishedFiles.read("smcrm/churn.csv");
        KaplanMeier curve = KaplanMeier.of(smcrm(table, row -> true));

        assertEquals(.900, curve.survivalAt(365).orElseThrow(), 1e-9);
        assertEquals(.772, curve.survivalAt(545).orElseThrow(), 1e-9);
        assertEquals(624.524, curve.restrictedMean(730).value(), 1e-3);
        LogRank test = LogRank.of(List.of(
                smcrm(table, row -> table.number(row, "industry") == 0),
                smcrm(table, row -> table.number(row, "industry") == 1)));
        assertEquals(6.8374, test.chiSquare(), 5e-5);
        assertEquals(96.6045, test.groups().get(0).expected(), 5e-5);
    }

    @Test
    void hazardsAreLeaversOverTimeSpent() {
        SurvivalTimes times = SurvivalTimes.builder()
                .add(1, true)
                .add(3, true)
                .add(4, false)
                .add(4, false)
                .build();

        List<Hazard> hazards = times.hazards(2);

        assertEquals(2, hazards.size());
        assertEquals(1 / 7.0, hazards.get(0).rate().orElseThrow(), 1e-12);
        assertEquals(1 / 5.0, hazards.get(1).rate().orElseThrow(), 1e-12);
        assertEquals(12, hazards.stream().mapToDouble(Hazard::exposure).sum(), 1e-12);
    }

    @Test
    void refusesWhatHasNoAnswer() {
        RejectedInput rejected = assertThrows(
                RejectedInput.class,
                () -> SurvivalTimes.builder()
                        .add(-1, true)
                        .add(Double.NaN, false)
                        .build());
        assertEquals(2L, rejected.faults().get("time-negative-or-unknown"));
        assertThrows(RejectedInput.class, () -> SurvivalTimes.builder().build());
        assertThrows(RejectedInput.class, () -> LogRank.of(List.of(times(TREATED))));
        assertThrows(RejectedInput.class, () -> LogRank.of(List.of(times(-1, -2), times(-3))));
    }

    @Property(tries = 200)
    void survivalFallsFromOneAndTheMeanStaysWithinTheHorizon(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = -40, max = 40) Integer> signed) {
        SurvivalTimes times = times(signed.stream().mapToInt(Integer::intValue).toArray());
        KaplanMeier curve = KaplanMeier.of(times);
        double before = 1;
        for (SurvivalStep step : curve.steps()) {
            assertTrue(step.survival() < before && step.survival() >= 0);
            double survival = step.survival();
            step.interval(.9).ifPresent(interval -> {
                assertTrue(interval.low() >= 0 && interval.high() <= 1);
                assertTrue(interval.low() <= survival && survival <= interval.high());
            });
            before = step.survival();
        }
        if (times.longest() > 0) {
            double mean = curve.restrictedMean(times.longest()).value();
            assertTrue(mean >= 0 && mean <= times.longest() + 1e-9);
            double exposure =
                    times.hazards(7).stream().mapToDouble(Hazard::exposure).sum();
            assertEquals(signed.stream().mapToInt(Math::abs).sum(), exposure, 1e-9);
        }
    }

    private static SurvivalTimes times(int... signed) {
        SurvivalTimes.Builder builder = SurvivalTimes.builder();
        for (int time : signed) {
            builder.add(Math.abs(time), time > 0);
        }
        return builder.build();
    }

    private static SurvivalTimes telco(String contract) {
        Table table = PublishedFiles.read("telco/telco_customer_churn.csv");
        SurvivalTimes.Builder builder = SurvivalTimes.builder();
        for (int i = 0; i < table.rows().size(); i++) {
            boolean wanted = contract.isEmpty() || contract.equals(table.text(i, "Contract"));
            if (wanted && table.number(i, "tenure") > 0) {
                builder.add(table.number(i, "tenure"), "Yes".equals(table.text(i, "Churn")));
            }
        }
        return builder.build();
    }

    private static SurvivalTimes smcrm(Table table, IntPredicate wanted) {
        SurvivalTimes.Builder builder = SurvivalTimes.builder();
        for (int i = 0; i < table.rows().size(); i++) {
            if (wanted.test(i)) {
                builder.add(table.number(i, "duration"), table.number(i, "censor") == 0);
            }
        }
        return builder.build();
    }
}
