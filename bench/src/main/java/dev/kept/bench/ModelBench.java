// SPDX-License-Identifier: Apache-2.0
package dev.kept.bench;

import dev.kept.bench.Times.Timed;
import dev.kept.bench.Times.Work;
import dev.kept.metrics.model.clv.BgNbd;
import dev.kept.metrics.model.clv.GammaGamma;
import dev.kept.metrics.model.clv.PurchaseHistories;
import dev.kept.metrics.model.clv.PurchaseHistory;
import dev.kept.metrics.model.clv.PurchaseModel;
import dev.kept.metrics.model.clv.SpendSample;
import dev.kept.metrics.model.regression.Discrimination;
import dev.kept.metrics.model.regression.RelativeImportance;
import dev.kept.metrics.model.survival.KaplanMeier;
import dev.kept.metrics.model.survival.SurvivalTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What the models cost for many customers, in this process alone. Arguments: customers (1000000), rounds (3). */
public final class ModelBench {

    private static final int COLUMNS = 20;
    private static final int ANSWERS = 2_000;

    private final List<PurchaseHistory> customers;
    private final int rounds;

    private ModelBench(List<PurchaseHistory> customers, int rounds) {
        this.customers = customers;
        this.rounds = rounds;
    }

    /** Prints the table of docs/performance.md. */
    public static void main(String[] arguments) throws Exception {
        int customers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        System.out.printf("%,d customers%n%n| what | ms | beside |%n|---|---|---|%n", customers);
        ModelBench bench = new ModelBench(simulated(customers), rounds);
        bench.purchases();
        bench.spending();
        bench.importance();
        bench.survival(customers);
        bench.discrimination(customers);
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%nHeap in use at the end: %,d MB%n", (runtime.totalMemory() - runtime.freeMemory()) / (1 << 20));
    }

    /** BG/NBD with the parameters of the CDNOW customers, in weeks with a resolution of days. */
    private static List<PurchaseHistory> simulated(int customers) {
        Random random = new Random(7);
        List<PurchaseHistory> histories = new ArrayList<>(customers);
        for (int i = 0; i < customers; i++) {
            double age = (190 + random.nextInt(84)) / 7.0;
            double rate = gamma(random, 0.243) / 4.414;
            double x = gamma(random, 0.793);
            double leaves = x / (x + gamma(random, 2.426));
            double at = 0;
            int bought = 0;
            double last = 0;
            boolean stays = rate > 0;
            while (stays) {
                at += -Math.log(1 - random.nextDouble()) / rate;
                stays = at < age;
                if (stays) {
                    bought++;
                    last = Math.max(1, Math.floor(at * 7)) / 7.0;
                    stays = random.nextDouble() >= leaves;
                }
            }
            histories.add(new PurchaseHistory(bought, last, age));
        }
        return histories;
    }

    /** Marsaglia and Tsang, "A simple method for generating gamma variables" (2000); shape raised by one below one. */
    private static double gamma(Random random, double shape) {
        double d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = random.nextGaussian();
            double v = Math.pow(1 + c * normal, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < normal * normal / 2 + d - d * v + d * Math.log(v)) {
                return shape < 1 ? d * v * Math.pow(1 - random.nextDouble(), 1 / shape) : d * v;
            }
        }
    }

    private void purchases() throws Exception {
        PurchaseModel model = fit("weeks", 1);
        fit("days", 7);
        double predicted = millis(() -> customers.stream()
                .mapToDouble(history -> model.expectedPurchases(history, 52) + model.probabilityAlive(history))
                .sum());
        row("predict each customer", predicted, "%.2f µs each".formatted(predicted * 1000 / customers.size()));
    }

    /** With times in units of which a week has so many. */
    private PurchaseModel fit(String units, int perWeek) throws Exception {
        Timed<PurchaseHistories> collected = Times.median(rounds, () -> histories(perWeek, 0));
        PurchaseHistories compressed = collected.result();
        row("collect histories in " + units, collected.millis(), "%,d differ".formatted(compressed.distinct()));
        Timed<PurchaseModel> fit =
                Times.median(rounds, () -> BgNbd.fit(compressed).model());
        // So little that it changes nothing, but nobody equals anybody else.
        PurchaseHistories apart = histories(perWeek, 1e-9);
        Timed<PurchaseModel> naive = Times.once(() -> BgNbd.fit(apart).model());
        double ratio = naive.millis() / fit.millis();
        row("fit BG/NBD in " + units, fit.millis(), "row by row: %.0f times as long".formatted(ratio));
        return fit.result();
    }

    private PurchaseHistories histories(int perWeek, double apart) {
        PurchaseHistories.Builder builder = PurchaseHistories.builder();
        double shift = 0;
        for (PurchaseHistory history : customers) {
            shift += apart;
            double recency = Math.ceil(history.recency() * perWeek) / perWeek;
            builder.add(history.frequency(), recency, Math.ceil(history.age() * perWeek) / perWeek + shift);
        }
        return builder.build();
    }

    private void spending() throws Exception {
        Random random = new Random(11);
        SpendSample.Builder builder = SpendSample.builder();
        customers.forEach(history -> builder.add(history.frequency(), 5 + 60 * gamma(random, 3.7) / 3.7));
        SpendSample sample = builder.build();
        row(
                "fit Gamma-Gamma",
                millis(() -> GammaGamma.fit(sample).model().p()),
                "%,d customers bought again".formatted(sample.customers()));
    }

    private void importance() throws Exception {
        Random random = new Random(13);
        double[][] answers = new double[ANSWERS][COLUMNS];
        double[] response = new double[ANSWERS];
        for (int i = 0; i < ANSWERS; i++) {
            double common = random.nextGaussian();
            for (int j = 0; j < COLUMNS; j++) {
                answers[i][j] = common + random.nextGaussian();
                response[i] += answers[i][j] * j;
            }
            response[i] += 30 * random.nextGaussian();
        }
        List<String> names =
                IntStream.range(0, COLUMNS).mapToObj(column -> "q" + column).toList();
        RelativeImportance importance = RelativeImportance.of(names, answers, response);
        double sum = importance.lmg().stream()
                .mapToDouble(RelativeImportance.Share::share)
                .sum();
        row(
                "LMG of %d questions, exact".formatted(COLUMNS),
                millis(() -> (double) importance.lmg().size()),
                "R² %.2f".formatted(sum));
    }

    private void survival(int most) throws Exception {
        double[] millis = new double[2];
        for (int i = 0; i < 2; i++) {
            int n = i == 0 ? most / 10 : most;
            millis[i] = millis(() -> {
                Random random = new Random(17);
                SurvivalTimes.Builder times = SurvivalTimes.builder();
                for (int c = 0; c < n; c++) {
                    times.add(random.nextDouble() * 1000, random.nextInt(3) > 0);
                }
                return KaplanMeier.of(times.build()).survivalAt(500).orElseThrow();
            });
        }
        row(
                "Kaplan-Meier, all times different",
                millis[1],
                "%.1f times a tenth of them".formatted(millis[1] / millis[0]));
    }

    private void discrimination(int most) throws Exception {
        double[] millis = new double[2];
        for (int i = 0; i < 2; i++) {
            int n = i == 0 ? most / 10 : most;
            Random random = new Random(19);
            double[] scores = random.doubles(n).toArray();
            boolean[] outcomes = new boolean[n];
            for (int c = 0; c < n; c++) {
                outcomes[c] = random.nextDouble() < scores[c];
            }
            millis[i] = millis(() -> Discrimination.of(scores, outcomes).auc());
        }
        row("AUC, all scores different", millis[1], "%.1f times a tenth of them".formatted(millis[1] / millis[0]));
    }

    private double millis(Work<Double> work) throws Exception {
        return Times.median(rounds, work).millis();
    }

    private static void row(String what, double millis, String beside) {
        System.out.printf("| %s | %,.0f | %s |%n", what, millis, beside);
    }
}
