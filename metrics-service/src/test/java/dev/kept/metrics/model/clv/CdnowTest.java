// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.model.PublishedFiles;
import dev.kept.metrics.model.PublishedFiles.Table;
import dev.kept.metrics.model.fit.Fit;
import dev.kept.metrics.model.fit.FitStatus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The CDNOW sample of Fader, Hardie and Lee (2005): 2357 customers, 39 weeks. */
class CdnowTest {

    private static final PurchaseHistory GOOD = new PurchaseHistory(26, 30.86, 31);

    @Test
    void bgNbdIsThatOfThePaper() {
        Fit<PurchaseModel> fit = BgNbd.fit(histories());

        assertFit(fit, -9582.426, .24259, 4.4135, .79289, 2.4258);
        assertErrors(fit, .0126, .3782, .1857, .7053);
        assertEquals(25.7595, fit.model().expectedPurchases(GOOD, 52), .01);
        assertEquals(.96892, fit.model().probabilityAlive(GOOD), 1e-4);
        assertEquals(1.444021, fit.model().expectedPurchases(52), 1e-5);
        assertHoldout(fit.model(), 1653.42, .225, .523, 1.044, 1.520, 2.164, 2.654, 3.504, 6.157);
    }

    @Test
    void mbgNbdIsThatOfBtydPlus() {
        Fit<PurchaseModel> fit = MbgNbd.fit(histories());

        assertFit(fit, -9582.133, .52484, 6.1830, .89136, 1.6140);
        assertErrors(fit, .0833, .6956, .1548, .5375);
        assertEquals(24.0, fit.model().expectedPurchases(GOOD, 52), .001);
        assertHoldout(fit.model(), 1576.74, .185, .551, 1.049, 1.493, 2.104, 2.564, 3.361, 5.849);
    }

    @Test
    void paretoNbdIsThatOfThePaper() {
        Fit<PurchaseModel> fit = ParetoNbd.fit(histories());

        assertFit(fit, -9594.974, .55328, 10.5776, .60621, 11.668);
        assertErrors(fit, .0476, .8427, .1873, 6.2109);
        assertEquals(25.4565, fit.model().expectedPurchases(GOOD, 52), .001);
        assertEquals(.997918, fit.model().probabilityAlive(GOOD), 1e-6);
        assertEquals(1.473441, fit.model().expectedPurchases(52), 1e-5);
        assertHoldout(fit.model(), 1665.53, .138, .599, 1.196, 1.714, 2.398, 2.907, 3.819, 6.403);
    }

    @Test
    void probabilityOfNoPurchaseIsCalibrated() {
        Fit<PurchaseModel> fit = BgNbd.fit(histories());

        double mean = customers().stream()
                .mapToDouble(history -> fit.model().probabilityOfNone(history, 39))
                .average()
                .orElseThrow();

        assertEquals(.7382, mean, 5e-5);
    }

    @Test
    void gammaGammaAndLifetimeValueAreThoseOfThePaper() {
        Table table = PublishedFiles.read("cdnow/cdnow_cbs_39w.csv");
        SpendSample.Builder builder = SpendSample.builder();
        for (int i = 0; i < table.rows().size(); i++) {
            builder.add((int) table.number(i, "x"), table.number(i, "zbar"));
        }
        SpendSample sample = builder.build();

        Fit<GammaGamma> spend = GammaGamma.fit(sample);

        assertEquals(946, sample.customers());
        assertEquals(1411, sample.withoutRepeat() + sample.zeroSpend());
        assertEquals(.1139, sample.correlation(), 5e-5);
        assertEquals(-4055.923, spend.logLikelihood(), .01);
        assertEquals(6.2488, spend.estimates().get(0).value(), .03);
        assertEquals(3.7446, spend.estimates().get(1).value(), .02);
        assertEquals(15.4477, spend.estimates().get(2).value(), .08);
        assertEquals(.2902, spend.estimates().get(1).standardError().orElseThrow(), .001);
        assertEquals(35.171, spend.model().populationMean().orElseThrow(), .001);
        assertEquals(24.6586, spend.model().expectedSpend(2, 22.35).orElseThrow(), .001);

        PurchaseModel purchases = BgNbd.fit(histories()).model();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            PurchaseHistory history = history(table, i);
            double worth = spend.model()
                    .expectedSpend(history.frequency(), table.number(i, "zbar"))
                    .orElseThrow();
            values.add(LifetimeValue.of(
                    t -> purchases.expectedPurchases(history, t), worth, 12, 52 / 12.0, Math.pow(1.1, 1 / 12.0) - 1));
        }
        assertEquals(36.635, values.get(0), .005);
        assertEquals(72_207, values.stream().mapToDouble(Double::doubleValue).sum(), 5);
    }

    private static void assertFit(Fit<PurchaseModel> fit, double logLikelihood, double... parameters) {
        assertEquals(FitStatus.CONVERGED, fit.status());
        assertEquals("", fit.reason());
        assertEquals(logLikelihood, fit.logLikelihood(), .001);
        for (int i = 0; i < parameters.length; i++) {
            assertEquals(parameters[i], fit.estimates().get(i).value(), .001 * parameters[i]);
        }
    }

    private static void assertErrors(Fit<PurchaseModel> fit, double... errors) {
        for (int i = 0; i < errors.length; i++) {
            assertEquals(errors[i], fit.estimates().get(i).standardError().orElseThrow(), .005 * errors[i]);
        }
    }

    private static void assertHoldout(PurchaseModel model, double total, double... byFrequency) {
        double[] sum = new double[8];
        int[] n = new int[8];
        for (PurchaseHistory history : customers()) {
            int group = Math.min(7, history.frequency());
            sum[group] += model.expectedPurchases(history, 39);
            n[group]++;
        }
        double all = 0;
        for (int i = 0; i < 8; i++) {
            all += sum[i];
            assertEquals(byFrequency[i], sum[i] / n[i], .001);
        }
        assertEquals(total, all, .1);
    }

    private static List<PurchaseHistory> customers() {
        Table table = PublishedFiles.read("cdnow/cdnow_cbs_39w.csv");
        List<PurchaseHistory> customers = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            customers.add(history(table, i));
        }
        return customers;
    }

    private static PurchaseHistory history(Table table, int row) {
        return new PurchaseHistory((int) table.number(row, "x"), table.number(row, "t_x"), table.number(row, "T"));
    }

    private static PurchaseHistories histories() {
        PurchaseHistories.Builder builder = PurchaseHistories.builder();
        customers().forEach(history -> builder.add(history.frequency(), history.recency(), history.age()));
        PurchaseHistories histories = builder.build();
        assertEquals(2357, histories.customers());
        assertEquals(2457, histories.purchases());
        return histories;
    }
}
