// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.model.PublishedFiles;
import dev.kept.metrics.model.PublishedFiles.Table;
import dev.kept.metrics.model.fit.FitStatus;
import dev.kept.metrics.model.fit.RejectedInput;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LogisticTest {

    /** Columns of the full Telco model: name, or name = value for an indicator. */
    private static final List<String> TELCO = List.of(
            "tenure",
            "MonthlyCharges",
            "SeniorCitizen",
            "Partner=Yes",
            "Dependents=Yes",
            "PaperlessBilling=Yes",
            "Contract=One year",
            "Contract=Two year",
            "InternetService=DSL",
            "InternetService=Fiber optic",
            "PaymentMethod=Electronic check",
            "PaymentMethod=Mailed check",
            "PaymentMethod=Bank transfer (automatic)",
            "PhoneService=Yes",
            "MultipleLines=Yes",
            "OnlineSecurity=Yes",
            "OnlineBackup=Yes",
            "DeviceProtection=Yes",
            "TechSupport=Yes",
            "StreamingTV=Yes",
            "StreamingMovies=Yes");

    private static final List<String> SMALL =
            List.of("tenure", "MonthlyCharges", "Contract=One year", "Contract=Two year");

    /** R: glm on IBM's churn sample. */
    @Test
    void smallTelcoModelIsThatOfR() {
        Table table = telco();

        Logistic fit = Logistic.fit(SMALL, rows(table, SMALL), churned(table), 0);

        assertEquals(FitStatus.CONVERGED, fit.status());
        double[] values = {-1.602709, -.035729, .028617, -1.062463, -2.022615};
        double[] errors = {.089672, .002041, .001349, .100536, .166139};
        for (int j = 0; j < 5; j++) {
            assertEquals(values[j], fit.coefficients().get(j).value(), 1e-6);
            assertEquals(errors[j], fit.coefficients().get(j).standardError().orElseThrow(), 1e-6);
        }
        assertEquals(-3072.9388, fit.logLikelihood(), 1e-4);
        double[] predictions = predictions(fit, rows(table, SMALL));
        assertEquals(.827114, Discrimination.of(predictions, churned(table)).auc(), 1e-6);
        assertEquals(.143491, Calibration.of(predictions, churned(table)).brier(), 1e-6);
    }

    @Test
    void fullTelcoModelIsThatOfR() {
        Table table = telco();
        double[][] rows = rows(table, TELCO);

        Logistic fit = Logistic.fit(TELCO, rows, churned(table), 0);
        double[] predictions = predictions(fit, rows);
        Discrimination discrimination = Discrimination.of(predictions, churned(table));
        Calibration calibration = Calibration.of(predictions, churned(table));

        assertEquals(-2925.5304, fit.logLikelihood(), 1e-4);
        assertEquals(-1.106768, fit.coefficients().get(0).value(), 1e-5);
        assertEquals(-.034191, fit.coefficients().get(1).value(), 1e-5);
        assertEquals(.846309, discrimination.auc(), 1e-6);
        assertEquals(.004947, discrimination.standardError(), 1e-6);
        assertEquals(.134894, calibration.brier(), 1e-6);
        assertEquals(.194949, calibration.brierBase(), 1e-6);
        assertEquals(.415381, calibration.logLoss(), 1e-6);
        assertEquals(.012292, calibration.expectedCalibrationError(), 1e-6);
        assertEquals(2.865, calibration.topDecileLift(), 5e-4);
        assertEquals(.26537, Arrays.stream(predictions).average().orElseThrow(), 1e-6);
    }

    @Test
    void crossValidationOfTelcoIsThatOfTheReference() {
        Table table = telco();
        double[][] rows = rows(table, TELCO);
        boolean[] churned = churned(table);
        double[] predictions = new double[rows.length];
        double[] aucs = {.834050, .862853, .834039, .853257, .833878};
        for (int k = 0; k < 5; k++) {
            int fold = k;
            int[] train =
                    IntStream.range(0, rows.length).filter(i -> i % 5 != fold).toArray();
            int[] test =
                    IntStream.range(0, rows.length).filter(i -> i % 5 == fold).toArray();
            Logistic fit = Logistic.fit(TELCO, pick(rows, train), pick(churned, train), 0);
            double[] scores = predictions(fit, pick(rows, test));
            assertEquals(aucs[k], Discrimination.of(scores, pick(churned, test)).auc(), 1e-5);
            for (int i = 0; i < test.length; i++) {
                predictions[test[i]] = scores[i];
            }
        }
        assertEquals(.843527, Discrimination.of(predictions, churned).auc(), 1e-5);
        assertEquals(.136023, Calibration.of(predictions, churned).brier(), 1e-5);
        assertEquals(2.860, Calibration.of(predictions, churned).topDecileLift(), 1e-3);
    }

    @Test
    void winBackModelIsThatOfTheReference() {
        Table table = PublishedFiles.read("smcrm/winback.csv");
        List<String> names = List.of("offer", "duration_lapse", "duration_1");
        boolean[] back = new boolean[table.rows().size()];
        for (int i = 0; i < back.length; i++) {
            back[i] = table.number(i, "reacquire") == 1;
        }

        Logistic fit = Logistic.fit(names, rows(table, names), back, 0);

        double[] values = {-4.869031, .219255, -.048880, .013418};
        for (int j = 0; j < 4; j++) {
            assertEquals(values[j], fit.coefficients().get(j).value(), 1e-5);
        }
        assertEquals(-136.1418, fit.logLikelihood(), 1e-3);
        assertEquals(
                .951583,
                Discrimination.of(predictions(fit, rows(table, names)), back).auc(),
                1e-6);
    }

    @Test
    void refusesOutcomesThatAreAllAlike() {
        double[][] rows = {{1}, {2}, {3}, {4}};
        assertThrows(RejectedInput.class, () -> Logistic.fit(List.of("a"), rows, new boolean[4], 0));
        assertThrows(RejectedInput.class, () -> Discrimination.of(new double[] {1, 2}, new boolean[2]));
    }

    /** Hanley and McNeil: a tie counts half. */
    @Test
    void tiesCountHalf() {
        double[] scores = {.1, .4, .4, .8, .8, .9};
        boolean[] outcomes = {false, false, true, false, true, true};

        Discrimination discrimination = Discrimination.of(scores, outcomes);

        assertEquals(7 / 9.0, discrimination.auc(), 1e-12);
        assertEquals(
                1,
                Discrimination.of(new double[] {1, 2, 3, 4}, new boolean[] {false, false, true, true})
                        .auc());
    }

    @Test
    void foldsHoldCustomersTogetherAndSpreadTheOutcomes() {
        List<String> customers =
                IntStream.range(0, 300).mapToObj(i -> "c" + i / 3).toList();
        boolean[] outcomes = new boolean[300];
        for (int i = 0; i < 300; i++) {
            outcomes[i] = i / 3 % 5 == 0;
        }

        int[] folds = Folds.of(customers, outcomes, 4, 11);

        int[] positive = new int[4];
        for (int i = 0; i < 300; i++) {
            assertEquals(folds[i - i % 3], folds[i]);
            positive[folds[i]] += outcomes[i] ? 1 : 0;
        }
        assertArrayEquals(new int[] {15, 15, 15, 15}, positive);
        assertArrayEquals(folds, Folds.of(customers, outcomes, 4, 11));
        assertFalse(Arrays.equals(folds, Folds.of(customers, outcomes, 4, 12)));
    }

    @Property(tries = 60)
    void contributionsSumToTheLogOddsAndMeanPredictionIsTheBaseRate(
            @ForAll @IntRange(min = 1, max = 5) int columns, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] rows = new double[80][columns];
        boolean[] outcomes = new boolean[80];
        int positive = 0;
        for (int i = 0; i < 80; i++) {
            for (int j = 0; j < columns; j++) {
                rows[i][j] = 1000 * j + random.nextDouble();
            }
            outcomes[i] = i < 2 || (i > 3 && random.nextDouble() < .2 + .5 * rows[i][0]);
            positive += outcomes[i] ? 1 : 0;
        }
        List<String> names = IntStream.range(0, columns).mapToObj(j -> "c" + j).toList();

        Logistic fit = Logistic.fit(names, rows, outcomes, .01);

        double[] predictions = predictions(fit, rows);
        assertEquals(positive / 80.0, Arrays.stream(predictions).average().orElseThrow(), 1e-6);
        for (double[] row : rows) {
            double sum = fit.baseline() + Arrays.stream(fit.contributions(row)).sum();
            assertEquals(fit.logOdds(row), sum, 1e-9);
            assertTrue(fit.probability(row) >= 0 && fit.probability(row) <= 1);
        }
    }

    /** AUC depends on the order of scores alone. */
    @Property(tries = 60)
    void discriminationIgnoresTheScale(@ForAll long seed, @ForAll @IntRange(min = 10, max = 80) int n) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] scores = new double[n];
        boolean[] outcomes = new boolean[n];
        for (int i = 0; i < n; i++) {
            scores[i] = random.nextInt(20);
            outcomes[i] = i < 2 || (i > 3 && random.nextBoolean());
        }
        double[] scaled = Arrays.stream(scores).map(s -> Math.exp(s / 7) - 3).toArray();
        double[] turned = Arrays.stream(scores).map(s -> -s).toArray();

        Discrimination discrimination = Discrimination.of(scores, outcomes);

        assertEquals(discrimination, Discrimination.of(scaled, outcomes));
        assertEquals(
                1 - discrimination.auc(), Discrimination.of(turned, outcomes).auc(), 1e-12);
    }

    private static Table telco() {
        return PublishedFiles.read("telco/telco_customer_churn.csv");
    }

    private static boolean[] churned(Table table) {
        boolean[] churned = new boolean[table.rows().size()];
        for (int i = 0; i < churned.length; i++) {
            churned[i] = "Yes".equals(table.text(i, "Churn"));
        }
        return churned;
    }

    private static double[][] rows(Table table, List<String> columns) {
        return IntStream.range(0, table.rows().size())
                .mapToObj(i -> columns.stream()
                        .mapToDouble(column -> value(table, i, column))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double value(Table table, int row, String column) {
        int at = column.indexOf('=');
        return at < 0
                ? table.number(row, column)
                : table.text(row, column.substring(0, at)).equals(column.substring(at + 1)) ? 1 : 0;
    }

    private static double[] predictions(Logistic fit, double[][] rows) {
        return Arrays.stream(rows).mapToDouble(fit::probability).toArray();
    }

    private static double[][] pick(double[][] rows, int[] which) {
        return Arrays.stream(which).mapToObj(i -> rows[i]).toArray(double[][]::new);
    }

    private static boolean[] pick(boolean[] outcomes, int[] which) {
        boolean[] picked = new boolean[which.length];
        for (int i = 0; i < which.length; i++) {
            picked[i] = outcomes[which[i]];
        }
        return picked;
    }
}
