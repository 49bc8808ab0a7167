// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.model.fit.Fit;
import dev.kept.metrics.model.fit.FitStatus;
import dev.kept.metrics.model.fit.RejectedInput;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

class PurchaseModelTest {

    private static final BgNbd BG = new BgNbd(.243, 4.414, .793, 2.426);
    private static final MbgNbd MBG = new MbgNbd(.525, 6.183, .891, 1.614);
    private static final ParetoNbd PARETO = new ParetoNbd(.553, 10.578, .606, 11.669);
    private static final List<PurchaseModel> MODELS = List.of(BG, MBG, PARETO, new Nbd(.723, 9.425));

    /** Values computed with 60 digits, at frequencies to 2000 and ages to 5000. */
    @ParameterizedTest
    @CsvSource({
        "bgnbd, 0, 0, 0.1, 52, -0.00544377604627423, 1.0, 1.42534770965589",
        "pnbd, 0, 0, 0.1, 52, -0.00518982361861739, 0.994828844135842, 1.45586831905427",
        "bgnbd, 0, 0, 5000, 52, -1.70909051347674, 1.0, 0.00252096717715716",
        "pnbd, 0, 0, 5000, 52, -0.673124895302633, 0.00164901532935421, 9.43420663565299e-6",
        "bgnbd, 1, 0.01, 5000, 52, -4.3028010703974, 0.00048961762800936, 6.3100042108595e-6",
        "pnbd, 1, 0.01, 5000, 52, -4.27251263916967, 6.65665781084211e-6, 1.0695060562911e-7",
        "bgnbd, 26, 30.86, 31, 52, -37.7265794733944, 0.968915649717525, 25.7581959364835",
        "pnbd, 26, 30.86, 31, 52, -39.1316715403028, 0.997918731055158, 25.4584729514288",
        "bgnbd, 100, 99, 100, 52, -109.650189106949, 0.979897058396516, 41.5194841328493",
        "pnbd, 100, 99, 100, 52, -112.025005028464, 0.99114187567249, 41.5265746373602",
        "bgnbd, 500, 490, 500, 52, -508.208429379616, 0.0274502475119049, 1.36127542059489",
        "pnbd, 500, 490, 500, 52, -510.896143510003, 0.0394347666259757, 1.95159985495918",
        "bgnbd, 500, 100, 5000, 52, 269.646332282871, 0, 0",
        "pnbd, 500, 100, 5000, 52, 245.822702924815, 0, 0",
        "bgnbd, 1000, 999.9, 1000, 365, -1012.70592112443, 0.999125971034048, 320.00845984299",
        "pnbd, 1000, 999.9, 1000, 365, -1014.93784529848, 0.999937032089099, 328.055741755981",
        "bgnbd, 2000, 1999, 2000, 365, -2013.6053516518, 0.998926094890493, 340.139345396396",
        "pnbd, 2000, 1999, 2000, 365, -2015.72526612822, 0.999483853417702, 344.772034281748",
        "bgnbd, 50, 1.0, 2000, 10, 53.057568476112, 5.8118279301971e-128, 1.45403638027138e-128",
        "pnbd, 50, 1.0, 2000, 10, 19.1734573683027, 2.55737105755297e-113, 6.42047054741504e-114"
    })
    void keepsEightDigitsAtExtremeInputs(ArgumentsAccessor row) {
        PurchaseModel model = row.getString(0).equals("bgnbd") ? BG : PARETO;
        PurchaseHistory history = new PurchaseHistory(row.getInteger(1), row.getDouble(2), row.getDouble(3));

        assertClose(row.getDouble(5), model.logLikelihood(history));
        assertClose(row.getDouble(6), model.probabilityAlive(history));
        assertClose(row.getDouble(7), model.expectedPurchases(history, row.getDouble(4)));
    }

    private static void assertClose(double expected, double actual) {
        assertEquals(expected, actual, 1e-8 * Math.abs(expected));
    }

    /** Fader, Hardie and Lee (2005) and the figures of its parameters. */
    @Test
    void predictsAsThePaperAtItsParameters() {
        PurchaseHistory first = new PurchaseHistory(2, 30.43, 38.86);
        assertEquals(1.226, BG.expectedPurchases(first, 39), .0005);
        assertEquals(.7266, BG.probabilityAlive(first), 5e-5);
        assertEquals(.2121, BG.probabilityAlive(new PurchaseHistory(1, 1.71, 38.86)), 5e-5);
        assertEquals(.0078, BG.expectedPurchases(1 / 7.0), 5e-5);
        assertEquals(.0533, BG.expectedPurchases(1), 5e-5);
        assertEquals(.1509, BG.expectedPurchases(3), 5e-5);
        assertEquals(1.1967, BG.expectedPurchases(39), 5e-5);
        assertEquals(1.8605, BG.expectedPurchases(78), 5e-5);
        double[] shares = {.57379, .1994, .08543, .04586, .02767, .01797, .01227, .0087};
        for (int count = 0; count < shares.length; count++) {
            assertEquals(shares[count], BG.probabilityOf(count, 39), 6e-6);
        }
    }

    /** Discounted expected transactions: BTYD's figures and the same by quadrature. */
    @ParameterizedTest
    @CsvSource({"7, 35, .8919", "6, 28, .4124", "0, 0, .1814"})
    void discountsTheFutureOfAParetoCustomer(int x, double recency, double expected) {
        ParetoNbd fitted = new ParetoNbd(.553276, 10.577612, .606213, 11.667906);

        assertEquals(expected, fitted.discountedPurchases(new PurchaseHistory(x, recency, 77.86), .0027), 1e-4);
    }

    @Test
    void discountsAtAYearlyRate() {
        ParetoNbd fitted = new ParetoNbd(.553276, 10.577612, .606213, 11.667906);

        double value = fitted.discountedPurchases(new PurchaseHistory(26, 30.86, 31), Math.log(1.15) / 52);

        assertEquals(86.2642, value, .001);
    }

    /** a = 1 and a + b = 1 are holes of the formula, not of the model. */
    @Test
    void goesThroughTheRemovableSingularities() {
        PurchaseHistory history = new PurchaseHistory(2, 10, 20);
        for (double[] hole : new double[][] {{1, 2}, {.4, .6}}) {
            double at = new BgNbd(.5, 8, hole[0], hole[1]).expectedPurchases(30);
            double beside = new BgNbd(.5, 8, hole[0] + 1e-7, hole[1]).expectedPurchases(30);
            assertEquals(beside, at, 1e-6);
            double given = new BgNbd(.5, 8, hole[0], hole[1]).expectedPurchases(history, 30);
            assertEquals(new BgNbd(.5, 8, hole[0] + 1e-7, hole[1]).expectedPurchases(history, 30), given, 1e-6);
        }
        assertEquals(
                new ParetoNbd(.5, 8, 1 + 1e-7, 9).expectedPurchases(history, 30),
                new ParetoNbd(.5, 8, 1, 9).expectedPurchases(history, 30),
                1e-6);
    }

    @Test
    void tellsEachBrokenRuleWithItsNumberOfCustomers() {
        PurchaseHistories.Builder builder = PurchaseHistories.builder()
                .add(1, 2, 5)
                .add(-1, 0, 5)
                .add(1, 6, 5, 3)
                .add(2, 0, 5)
                .add(0, 1, 5)
                .add(0, 0, Double.NaN);

        RejectedInput rejected = assertThrows(RejectedInput.class, builder::build);

        assertEquals(
                Map.of(
                        "frequency-negative", 1L,
                        "recency-outside-age", 3L,
                        "recency-and-frequency-disagree", 2L,
                        "age-negative-or-unknown", 1L),
                rejected.faults());
        assertThrows(RejectedInput.class, PurchaseHistories.builder().add(0, 0, 5)::build);
    }

    @Property(tries = 300)
    void probabilitiesStayBetweenZeroAndOneAndExpectationsGrow(
            @ForAll @IntRange(max = 300) int x,
            @ForAll @DoubleRange(min = .01, max = 1) double share,
            @ForAll @DoubleRange(min = .1, max = 500) double age,
            @ForAll @DoubleRange(min = .1, max = 200) double time) {
        PurchaseHistory history = new PurchaseHistory(x, x == 0 ? 0 : share * age, age);

        for (PurchaseModel model : MODELS) {
            double alive = model.probabilityAlive(history);
            double none = model.probabilityOfNone(history, time);
            double expected = model.expectedPurchases(history, time);
            assertTrue(alive >= 0 && alive <= 1, () -> model + " " + alive);
            assertTrue(none >= 1 - alive - 1e-9 && none <= 1, () -> model + " " + none);
            assertTrue(expected >= 1 - none - 1e-9, () -> model + " " + expected);
            assertTrue(model.expectedPurchases(history, 2 * time) >= expected);
        }
    }

    /** Days or weeks must not matter. */
    @Property(tries = 100)
    void theUnitOfTimeDoesNotMatter(
            @ForAll @IntRange(min = 1, max = 60) int x,
            @ForAll @DoubleRange(min = 1, max = 100) double age,
            @ForAll @DoubleRange(min = .5, max = 20) double unit) {
        PurchaseHistory history = new PurchaseHistory(x, age / 2, age);
        PurchaseHistory scaled = new PurchaseHistory(x, age / 2 * unit, age * unit);

        BgNbd bg = new BgNbd(.243, 4.414 * unit, .793, 2.426);
        ParetoNbd pareto = new ParetoNbd(.553, 10.578 * unit, .606, 11.669 * unit);

        assertEquals(BG.expectedPurchases(history, 39), bg.expectedPurchases(scaled, 39 * unit), 1e-9);
        assertEquals(PARETO.expectedPurchases(history, 39), pareto.expectedPurchases(scaled, 39 * unit), 1e-8);
        assertEquals(BG.logLikelihood(history) - x * Math.log(unit), bg.logLikelihood(scaled), 1e-9 * (1 + x));
    }

    /** Data that no model describes: the search must end, and say how. */
    @Property(tries = 12)
    void aFitIsFiniteWhateverTheData(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PurchaseHistories.Builder builder = PurchaseHistories.builder().add(1, 1, 2);
        for (int i = 0; i < 30; i++) {
            int x = random.nextInt(12);
            builder.add(x, x == 0 ? 0 : random.nextDouble(.001, 1), 1);
        }
        PurchaseHistories histories = builder.build();

        for (Fit<PurchaseModel> fit : List.of(BgNbd.fit(histories), MbgNbd.fit(histories))) {
            assertTrue(Double.isFinite(fit.logLikelihood()));
            assertTrue(fit.status() != FitStatus.NOT_CONVERGED, fit::toString);
            assertTrue(fit.status() == FitStatus.CONVERGED || !fit.reason().isEmpty());
            assertTrue(fit.estimates().stream().allMatch(estimate -> Double.isFinite(estimate.value())));
        }
    }

    /** The order of customers, and whether equal ones come together, must not change a bit of the result. */
    @Test
    void theOrderOfCustomersDoesNotMatter() {
        PurchaseHistories forward = PurchaseHistories.builder()
                .add(0, 0, 30, 60)
                .add(1, 3, 30, 20)
                .add(4, 25, 30, 10)
                .add(9, 29, 31, 5)
                .build();
        PurchaseHistories.Builder backward =
                PurchaseHistories.builder().add(9, 29, 31, 5).add(4, 25, 30, 10).add(1, 3, 30, 20);
        for (int i = 0; i < 60; i++) {
            backward.add(0, 0, 30);
        }

        assertEquals(BgNbd.fit(forward), BgNbd.fit(backward.build()));
    }
}
