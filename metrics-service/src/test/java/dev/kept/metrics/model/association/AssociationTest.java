// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.association;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.model.PublishedFiles;
import dev.kept.metrics.model.PublishedFiles.Table;
import dev.kept.metrics.model.fit.RejectedInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AssociationTest {

    /** Hollander and Wolfe: lightness of tuna and how a panel liked it; the example of R's cor.test. */
    private static final double[] LIGHTNESS = {44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1};

    private static final double[] LIKED = {2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8};

    @Test
    void tunaIsThatOfR() {
        Correlation rho = Spearman.of(LIGHTNESS, LIKED);

        assertEquals(.6, rho.value(), 1e-12);
        assertEquals(.0968, rho.p(), 5e-5);
        assertEquals("spearman-exact", rho.method());
        assertEquals(4 / 9.0, Kendall.of(LIGHTNESS, LIKED).value(), 1e-12);
    }

    /** Benjamini and Hochberg (1995): 15 tests, of which 4 are discoveries at 0.05 and Bonferroni finds 3. */
    @Test
    void falseDiscoveryIsThatOfThePaper() {
        double[] p = {
            .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1
        };
        double[] q = {
            .0015, .003, .0095, .03562, .0603, .06386, .06386, .0645, .0765, .486, .58118, .71488, .75323, .81321, 1
        };

        assertArrayEquals(q, FalseDiscovery.adjusted(p), 1e-5);
        assertEquals(
                4,
                Arrays.stream(FalseDiscovery.adjusted(p)).filter(v -> v <= .05).count());
        assertEquals(3, Arrays.stream(p).filter(v -> v <= .05 / 15).count());
        assertThrows(IllegalArgumentException.class, () -> FalseDiscovery.adjusted(new double[] {Double.NaN}));
    }

    /** San Francisco airport 2017: all fifteen pairs, each over who answered both. */
    @Test
    void airportSurveyIsThatOfTheReference() {
        Table survey = PublishedFiles.read("sfo_survey/sfo_2017.csv");
        Table expected = PublishedFiles.read("expected/sfo_2017_spearman.csv");
        double[] p = new double[expected.rows().size()];
        for (int i = 0; i < p.length; i++) {
            double[][] pair = pair(survey, expected.text(i, "a"), expected.text(i, "b"));
            Correlation rho = Spearman.of(pair[0], pair[1]);
            assertEquals((int) expected.number(i, "n"), rho.n());
            assertEquals(expected.number(i, "rho"), rho.value(), 1e-6);
            assertEquals(1, rho.p() / expected.number(i, "p"), 1e-2);
            p[i] = rho.p();
        }
        double[] q = FalseDiscovery.adjusted(p);
        for (int i = 0; i < p.length; i++) {
            assertEquals(1, q[i] / expected.number(i, "q_bh"), 1e-2);
        }
        double[][] first = pair(survey, "NETPRO", "Q7ALL");
        assertEquals(.506099, Kendall.of(first[0], first[1]).value(), 1e-6);
    }

    @Test
    void holdingTheCauseConstantLeavesNothing() {
        SplittableRandom random = new SplittableRandom(3);
        double[] cause = new double[400];
        double[] one = new double[400];
        double[] other = new double[400];
        for (int i = 0; i < 400; i++) {
            cause[i] = random.nextDouble();
            one[i] = cause[i] + .1 * random.nextDouble();
            other[i] = cause[i] + .1 * random.nextDouble();
        }

        assertTrue(Spearman.of(one, other).value() > .95);
        Correlation partial = PartialCorrelation.ofRanks(one, other, List.of(cause));
        assertTrue(Math.abs(partial.value()) < .15);
        assertTrue(partial.p() > .001);
        assertEquals(
                Spearman.of(one, other).value(),
                PartialCorrelation.ofRanks(one, other, List.of()).value(),
                1e-12);
        assertThrows(RejectedInput.class, () -> PartialCorrelation.ofRanks(one, other, List.of(one)));
    }

    @Test
    void findsTheLagOfASeriesAndRefusesShortOnes() {
        SplittableRandom random = new SplittableRandom(9);
        double[] leading = new double[40];
        double[] following = new double[40];
        for (int t = 1; t < 40; t++) {
            leading[t] = leading[t - 1] + random.nextDouble();
            following[t] = t < 3 ? random.nextDouble() : leading[t - 2];
        }

        List<LaggedCorrelation> lags = LaggedCorrelation.of(leading, following, 4);

        assertEquals(5, lags.size());
        assertTrue(lags.get(2).correlation().value() > .9);
        assertTrue(lags.get(2).q() < .001);
        assertTrue(Math.abs(lags.get(0).correlation().value()) < .5);
        assertThrows(RejectedInput.class, () -> LaggedCorrelation.of(new double[14], new double[14], 2));
    }

    @Test
    void refusesWhatHasNoCorrelation() {
        RejectedInput rejected = assertThrows(
                RejectedInput.class,
                () -> Spearman.of(new double[] {1, Double.NaN, 3, 4}, new double[] {1, 2, 3, Double.NaN}));
        assertEquals(2L, rejected.faults().get("value-missing"));
        assertThrows(RejectedInput.class, () -> Kendall.of(new double[] {1, 1, 1, 1}, new double[] {1, 2, 3, 4}));
    }

    /** Monotone scales, order of rows and sign. */
    @Property(tries = 100)
    void ranksIgnoreTheScale(@ForAll long seed, @ForAll @IntRange(min = 11, max = 60) int n) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = new double[n];
        double[] y = new double[n];
        Arrays.setAll(x, i -> i < 2 ? i : random.nextInt(8));
        Arrays.setAll(y, i -> i < 2 ? i : x[i] + random.nextInt(8));
        double[] curved = Arrays.stream(x).map(Math::exp).toArray();
        double[] turned = Arrays.stream(y).map(v -> -v).toArray();

        Correlation rho = Spearman.of(x, y);
        Correlation tau = Kendall.of(x, y);

        assertEquals(rho.value(), Spearman.of(curved, y).value(), 1e-12);
        assertEquals(tau.value(), Kendall.of(curved, y).value(), 1e-12);
        assertEquals(-rho.value(), Spearman.of(x, turned).value(), 1e-12);
        assertEquals(-tau.value(), Kendall.of(x, turned).value(), 1e-12);
        assertEquals(bySlowCount(x, y), tau.value(), 1e-12);
        assertTrue(rho.p() >= 0 && rho.p() <= 1 && tau.p() >= 0 && tau.p() <= 1);
    }

    private static double bySlowCount(double[] x, double[] y) {
        double surplus = 0;
        double differX = 0;
        double differY = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                surplus += Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]);
                differX += Math.abs(Math.signum(x[i] - x[j]));
                differY += Math.abs(Math.signum(y[i] - y[j]));
            }
        }
        return surplus / Math.sqrt(differX * differY);
    }

    private static double[][] pair(Table survey, String a, String b) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int i = 0; i < survey.rows().size(); i++) {
            double left = answer(a, survey.text(i, a));
            double right = answer(b, survey.text(i, b));
            if (left >= 0 && right >= 0) {
                x.add(left);
                y.add(right);
            }
        }
        return new double[][] {
            x.stream().mapToDouble(Double::doubleValue).toArray(),
            y.stream().mapToDouble(Double::doubleValue).toArray()
        };
    }

    /** The answer, or -1 where there is none: 11 for the promoter question, 0 and 6 for the others. */
    private static double answer(String question, String text) {
        boolean answered = question.equals("NETPRO") ? text.matches("\\d|10") : text.matches("[1-5]");
        return answered ? Double.parseDouble(text) : -1;
    }
}
