// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.math.Evidence.Estimate;
import dev.kept.metrics.math.Evidence.Happened;
import dev.kept.metrics.math.Evidence.Share;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked by hand; the tails of the distributions as R's pnorm and pt give them. */
class SignificanceTest {

    private static final double NORMAL = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "0.1, 0.920344325445942",
        "1, 0.317310507862914",
        "1.959963984540054, 0.05",
        "2.5, 0.012419330651552278",
        "-3, 0.0026997960632601913",
        "5, 5.733031437583892e-07",
        "10, 1.5239706048321186e-23"
    })
    void tailsOfTheNormal(double z, double p) {
        assertEquals(p, Normal.twoSided(z), 1e-12 * p + 1e-16);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 3, 1",
        "2.364624251592785, 7, 0.05",
        "1, 1, 0.5",
        "10, 3, 0.0021283990584141503",
        "3, 1e6, 0.0026998625414218",
        "40, 20, 1.457469655431075e-20"
    })
    void tailsOfStudent(double t, double df, double p) {
        assertEquals(p, StudentT.twoSided(t, df), 1e-8 * p);
    }

    /** 104 of 150 pooled: z = 0.2 / sqrt(104/150 x 46/150 x (1/70 + 1/80)). */
    @Test
    void twoShares() {
        Significance test = test(new Share(56, 70), new Share(48, 80));
        assertEquals(0.2 / Math.sqrt(104.0 / 150 * 46 / 150 * (1.0 / 70 + 1.0 / 80)), test.z(), 1e-12);
        assertEquals(2.65017, test.z(), 5e-6);
        assertEquals(0.008045, test.p(), 5e-7);
        assertEquals("two-proportion-z", test.method());
        assertEquals(-2.65017, test(new Share(48, 80), new Share(56, 70)).z(), 5e-6);
    }

    /** 40 against 10 in the same time: 30 / sqrt(50). In twice the time: (20 - 10) / sqrt(50/3 x (1/2 + 1)). */
    @Test
    void twoCounts() {
        Significance test = test(new Happened(40, 1), new Happened(10, 1));
        assertEquals(30 / Math.sqrt(50), test.z(), 1e-12);
        assertEquals(2.2090497e-5, test.p(), 1e-11);
        assertEquals("poisson-z", test.method());
        double twice = test(new Happened(40, 2), new Happened(10, 1)).z();
        assertEquals(10 / Math.sqrt(50.0 / 3 * 1.5), twice, 1e-12);
        assertEquals(twice, test(new Happened(40, 200), new Happened(10, 100)).z(), 1e-12);
    }

    /** 60 promoters and 20 detractors of 100 against 40 and 40: standard errors 8 and 8.944. */
    @Test
    void twoScores() {
        Significance test = test(new Estimate(40, 8, NORMAL), new Estimate(0, Math.sqrt(80), NORMAL));
        assertEquals(40 / 12.0, test.z(), 1e-12);
        assertEquals(0.00085812, test.p(), 5e-9);
        assertEquals("wald-difference", test.method());
    }

    /** R: t.test(c(2,4,4,4,5,5,7,9), c(3,5,5)) has t 0.66144, df 7.09703, p 0.52921. */
    @Test
    void twoMeans() {
        double first = Math.sqrt(32.0 / 7 / 8);
        double second = Math.sqrt(4.0 / 3 / 3);
        Significance test = test(new Estimate(5, first, 7), new Estimate(13.0 / 3, second, 2));
        assertEquals(0.6614378277661479, test.z(), 1e-12);
        assertEquals(7.097029702970295, test.df(), 1e-9);
        assertEquals(0.5292133380661395, test.p(), 1e-9);
        assertEquals("welch", test.method());
        assertEquals(7, test(new Estimate(5, 1, 7), new Estimate(4, 0, NORMAL)).df(), 1e-12);
    }

    @Test
    void equalFiguresDoNotDifferAndDifferentOnesWithoutSpreadCannotBeTested() {
        assertEquals(1, test(new Share(0, 5), new Share(0, 9)).p());
        assertEquals(1, test(new Happened(0, 1), new Happened(0, 3)).p());
        assertEquals(
                1,
                test(new Estimate(100, 0, NORMAL), new Estimate(100, 0, NORMAL)).p());
        assertEquals(Optional.empty(), Significance.of(new Estimate(100, 0, NORMAL), new Estimate(-100, 0, NORMAL)));
    }

    /** A share of all against one that was estimated: 0.5 with 0.05 against 0.4 with 0.03. */
    @Test
    void differentKindsAreEstimates() {
        Significance test = test(new Share(50, 100), new Estimate(0.4, 0.03, NORMAL));
        assertEquals(0.1 / Math.hypot(0.05, 0.03), test.z(), 1e-12);
        assertEquals("wald-difference", test.method());
    }

    @Property
    void theFurtherTheRarer(
            @ForAll @DoubleRange(min = 0, max = 35) double z,
            @ForAll @DoubleRange(min = 0.01, max = 2) double more,
            @ForAll @DoubleRange(min = 1, max = 1000) double df) {
        assertTrue(Normal.twoSided(z + more) < Normal.twoSided(z));
        assertTrue(StudentT.twoSided(z + more, df) < StudentT.twoSided(z, df));
        assertTrue(Normal.twoSided(z) <= StudentT.twoSided(z, df) + 1e-12);
        assertTrue(Normal.twoSided(z) >= 0 && StudentT.twoSided(z, df) <= 1);
    }

    private static Significance test(Evidence first, Evidence second) {
        return Significance.of(first, second).orElseThrow();
    }
}
