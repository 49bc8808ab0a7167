// SPDX-License-Identifier: Apache-2.0
package dev.kept.bench;

import dev.kept.local.suite.IdpClient;
import dev.kept.local.suite.Suite;
import dev.kept.local.suite.SuiteOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Does a question cost more when the company has grown tenfold? Loads two made-up companies through the gateway of one
 * suite, one with ten times the customers and orders of the other, asks both the same questions in turn, and prints the
 * ratio of the median times, beside that of the import's time per order. Arguments: customers of the small company (1000),
 * orders of each customer (10), rounds (30).
 */
public final class GrowthBench {
    private static final String RANGE = "from=2022-01-01&to=2024-01-01&grain=";
    private static final List<String> QUESTIONS = List.of(
            "retention-rate/values?" + RANGE + "month",
            "retention-rate/values?" + RANGE + "quarter&groupBy=region",
            "retention-rate/values?from=2022-03-03&to=2023-02-11&grain=window",
            "revenue/values?" + RANGE + "month&groupBy=region",
            "active-customers/values?" + RANGE + "month",
            "revenue-retention/values?" + RANGE + "month",
            "repurchase-rate/values?" + RANGE + "window");

    private GrowthBench() {}

    public static void main(String[] arguments) throws IOException {
        int customers = argument(arguments, 0, 1000);
        int orders = argument(arguments, 1, 10);
        int rounds = argument(arguments, 2, 30);
        Path directory = Files.createDirectories(Path.of("target", "bench-suite"));
        List<String> scopes = List.of("customers:read", "customers:write", "metrics:read", "admin");
        SuiteOptions options = new SuiteOptions(directory, 0, Path.of(".."))
                .fresh(true)
                .telling("KEPT_RATE_LIMIT", "0")
                .with(new IdpClient("small", "small", "small", scopes))
                .with(new IdpClient("large", "large", "large", scopes));
        try (Suite suite = Suite.start(options)) {
            Tenant small = new Tenant(suite, "small");
            Tenant large = new Tenant(suite, "large");
            Tenant.Load one = small.load(customers, orders);
            Tenant.Load ten = large.load(10 * customers, orders);
            double number = customers * (double) orders;
            System.out.printf("| what | 1x | 10x | ratio |%n|---|---|---|---|%n");
            row("import, ms per order", one.imported() / number, ten.imported() / number / 10);
            row("import until the metrics have it, ms per order", one.counted() / number, ten.counted() / number / 10);
            for (String question : QUESTIONS) {
                double[][] millis = inTurn(small, large, question, rounds);
                row(question, median(millis[0]), median(millis[1]));
            }
        }
    }

    private static double[][] inTurn(Tenant small, Tenant large, String question, int rounds) {
        double[][] millis = new double[2][rounds];
        for (int i = -5; i < rounds; i++) { // the first ones warm up
            double one = small.ask(question);
            double other = large.ask(question);
            if (i >= 0) {
                millis[0][i] = one;
                millis[1][i] = other;
            }
        }
        return millis;
    }

    private static void row(String what, double one, double other) {
        System.out.printf("| `%s` | %.3f | %.3f | %.2f |%n", what, one, other, other / one);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static int argument(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }
}
