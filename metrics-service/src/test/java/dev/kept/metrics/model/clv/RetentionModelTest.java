// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.model.PublishedFiles;
import dev.kept.metrics.model.PublishedFiles.Table;
import dev.kept.metrics.model.fit.Fit;
import dev.kept.metrics.model.fit.FitStatus;
import dev.kept.metrics.model.fit.RejectedInput;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class RetentionModelTest {

    /** Fader and Hardie (2007), table 1, fitted to seven years. */
    private static final TenureTable REGULAR = TenureTable.empty().withCohort(1000, 631, 468, 382, 326, 289, 262, 241);

    private static final TenureTable HIGH_END = TenureTable.empty().withCohort(1000, 869, 743, 653, 593, 551, 517, 491);

    @Test
    void projectsThePapersCohorts() {
        Fit<RetentionModel> regular = ShiftedBetaGeometric.fit(REGULAR);
        Fit<RetentionModel> highEnd = ShiftedBetaGeometric.fit(HIGH_END);

        assertFit(regular, -1680.27, .7041, 1.1820);
        assertFit(highEnd, -1611.16, .6681, 3.8061);
        assertProjection(regular, 22.0, 20.4, 19.1, 18.0, 17.0);
        assertProjection(highEnd, 46.0, 43.6, 41.4, 39.5, 37.8);
        assertEquals(.1037, highEnd.estimates().get(0).standardError().orElseThrow(), 1e-4);
        assertEquals(.1525, regular.estimates().get(1).standardError().orElseThrow(), 1e-4);
        assertEquals(.8507, highEnd.model().retention(1), 5e-5);
        assertEquals(.9568, highEnd.model().retention(12), 5e-5);
        ShiftedBetaGeometric model = assertInstanceOf(ShiftedBetaGeometric.class, highEnd.model());
        assertEquals(7.5296, model.discountedResidualLifetime(7, .1), 1e-4);
        assertEquals(5.9223, model.discountedLifetime(.1), 1e-4);
    }

    /** Why a constant retention rate misleads: it leaves 4.6 % and 27.0 % in year 12. */
    @Test
    void aConstantRateFallsTooFast() {
        assertEquals(4.62, 100 * Math.pow(.774, 12), .02);
        Geometric regular = new Geometric(REGULAR.totalLost() / REGULAR.exposure());

        assertEquals(4.62, 100 * regular.survival(12), .02);
        assertEquals(27.01, 100 * new Geometric(HIGH_END.totalLost() / HIGH_END.exposure()).survival(12), .02);
    }

    /** Fader and Hardie (2010), the table of 10 000 customers. */
    @Test
    void valuesThePapersCustomerBase() {
        ShiftedBetaGeometric model = new ShiftedBetaGeometric(3.80, 15.20);
        double[] survivors = {10_000, 8_000, 6_480, 5_307.4, 4_390.7};
        double[] residual = {3.3098, 3.451, 3.5865, 3.7168, 3.8421};

        for (int t = 0; t < 5; t++) {
            assertEquals(survivors[t], 10_000 * model.survival(t), .05);
            assertEquals(residual[t], model.discountedResidualLifetime(t, .1), 1e-4);
        }
        assertEquals(4.009, model.discountedLifetime(.1), .0005);
    }

    /** Note 17: cohorts of different age in one likelihood. */
    @Test
    void addsCohorts() {
        TenureTable table = TenureTable.empty()
                .withCohort(10_000, 8_000, 6_480, 5_307, 4_391)
                .withCohort(10_000, 8_000, 6_480, 5_307)
                .withCohort(10_000, 8_000, 6_480)
                .withCohort(10_000, 8_000);

        Fit<RetentionModel> fit = ShiftedBetaGeometric.fit(table);

        assertEquals(3.80, fit.estimates().get(0).value(), .03);
        assertEquals(15.20, fit.estimates().get(1).value(), .12);
        assertEquals(40_000, fit.observations());
    }

    @Test
    void betaDiscreteWeibullHoldsShiftedBetaGeometricAndFitsNoWorse() {
        ShiftedBetaGeometric sbg = new ShiftedBetaGeometric(.668, 3.806);
        BetaDiscreteWeibull same = new BetaDiscreteWeibull(.668, 3.806, 1);
        for (int t = 1; t < 30; t++) {
            assertEquals(sbg.survival(t), same.survival(t), 1e-12);
            assertEquals(sbg.logEnding(t), same.logEnding(t), 1e-9);
        }

        Fit<RetentionModel> fit = BetaDiscreteWeibull.fit(HIGH_END);

        assertEquals(FitStatus.CONVERGED, fit.status());
        assertTrue(fit.logLikelihood() > -1611.16);
        assertTrue(fit.estimates().get(2).value() > 1);
    }

    /** SMCRM-like: a tenth leaves in the first year and two fifths of the rest in the second. */
    @Test
    void aRisingHazardNeedsTheWeibull() {
        TenureTable table = TenureTable.empty().withCohort(500, 495, 480, 465, 450, 420, 386, 330, 268);

        Fit<RetentionModel> sbg = ShiftedBetaGeometric.fit(table);
        Fit<RetentionModel> weibull = BetaDiscreteWeibull.fit(table);

        assertEquals(FitStatus.BOUNDARY, sbg.status());
        assertTrue(weibull.logLikelihood() > sbg.logLikelihood() + 10);
        assertTrue(weibull.model().retention(8) < weibull.model().retention(2));
    }

    @Test
    void fitsTheTelcoContracts() {
        Fit<RetentionModel> all = ShiftedBetaGeometric.fit(telco(""));
        Fit<RetentionModel> monthly = ShiftedBetaGeometric.fit(telco("Month-to-month"));

        assertFit(all, -10465.42, .1367, 4.0328);
        assertFit(monthly, -7679.18, .4226, 7.3933);
        assertBoundary("One year", .00268, -1148.797);
        assertBoundary("Two year", .000500, -412.897);
    }

    @Test
    void refusesWhatCannotBeFitted() {
        assertThrows(RejectedInput.class, () -> TenureTable.empty().withCohort(10, 12));
        assertThrows(
                RejectedInput.class,
                () -> ShiftedBetaGeometric.fit(TenureTable.empty().withCohort(10, 10)));
        assertThrows(
                RejectedInput.class,
                () -> ShiftedBetaGeometric.fit(TenureTable.empty().withCohort(10, 0)));
    }

    @Property(tries = 200)
    void survivalFallsAndRetentionRises(
            @ForAll @DoubleRange(min = .01, max = 50) double alpha,
            @ForAll @DoubleRange(min = .01, max = 50) double beta) {
        ShiftedBetaGeometric model = new ShiftedBetaGeometric(alpha, beta);
        double sum = 0;
        for (int t = 1; t < 40; t++) {
            sum += Math.exp(model.logEnding(t));
            assertTrue(model.survival(t) < model.survival(t - 1));
            assertTrue(model.retention(t + 1) > model.retention(t));
            assertEquals(1, sum + model.survival(t), 1e-9);
        }
    }

    private static void assertBoundary(String contract, double theta, double logLikelihood) {
        Fit<RetentionModel> fit = ShiftedBetaGeometric.fit(telco(contract));
        assertEquals(FitStatus.BOUNDARY, fit.status());
        assertEquals("customers-do-not-differ", fit.reason());
        assertEquals(theta, assertInstanceOf(Geometric.class, fit.model()).theta(), .005 * theta);
        // the reference sums beta functions of a billion, and has lost the second decimal
        assertEquals(logLikelihood, fit.logLikelihood(), .02);
    }

    private static void assertFit(Fit<RetentionModel> fit, double logLikelihood, double alpha, double beta) {
        assertEquals(FitStatus.CONVERGED, fit.status());
        assertEquals(logLikelihood, fit.logLikelihood(), .01);
        assertEquals(alpha, fit.estimates().get(0).value(), .001 * alpha);
        assertEquals(beta, fit.estimates().get(1).value(), .001 * beta);
    }

    private static void assertProjection(Fit<RetentionModel> fit, double... percent) {
        for (int i = 0; i < percent.length; i++) {
            assertEquals(percent[i], 100 * fit.model().survival(8 + i), .05);
        }
    }

    private static TenureTable telco(String contract) {
        Table table = PublishedFiles.read("telco/telco_customer_churn.csv");
        Map<Integer, Long> lost = new HashMap<>();
        Map<Integer, Long> kept = new HashMap<>();
        for (int i = 0; i < table.rows().size(); i++) {
            int tenure = (int) table.number(i, "tenure");
            if (tenure > 0 && (contract.isEmpty() || contract.equals(table.text(i, "Contract")))) {
                ("Yes".equals(table.text(i, "Churn")) ? lost : kept).merge(tenure, 1L, Long::sum);
            }
        }
        return TenureTable.empty().with(lost, kept);
    }
}
