// SPDX-License-Identifier: Apache-2.0
package dev.kept.bench;

import dev.kept.bench.Times.Timed;
import dev.kept.local.suite.IdpClient;
import dev.kept.local.suite.Service;
import dev.kept.local.suite.Suite;
import dev.kept.local.suite.SuiteOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;

/**
 * The engine against plain SQL with indexes and against a columnar engine (DuckDB), on the same facts in one run: the
 * figures must be equal, the times are compared. Events are written into customer-service's log, and metrics-service
 * reads them by its usual way. Arguments: customers (100000), orders of each (10), rounds (5).
 */
public final class EngineBench {

    private static final String NAME = "bench";
    private static final int STEADY_ORDERS = 200;
    private static final int STEADY_ROUNDS = 20;

    private final Company company;
    private final int rounds;
    private final Suite suite;
    private final Tenant tenant;

    private EngineBench(Company company, int rounds, Suite suite) {
        this.company = company;
        this.rounds = rounds;
        this.suite = suite;
        this.tenant = new Tenant(suite, NAME);
    }

    /** Prints the tables of docs/performance.md. */
    public static void main(String[] arguments) throws Exception {
        int customers = argument(arguments, 0, 100_000);
        int orders = argument(arguments, 1, 10);
        int rounds = argument(arguments, 2, 5);
        Path directory = Files.createDirectories(Path.of("target", "engine-bench"));
        SuiteOptions options = new SuiteOptions(directory, 0, Path.of(".."))
                .fresh(true)
                .telling("KEPT_RATE_LIMIT", "0")
                .with(new IdpClient(NAME, NAME, NAME, List.of("metrics:read", "metrics:write")));
        try (Suite suite = Suite.start(options)) {
            new EngineBench(new Company(customers, orders), rounds, suite).run(directory.resolve("files"));
        }
    }

    private void run(Path files) throws Exception {
        TableFiles tables = TableFiles.write(company, files);
        try (Connection metrics = suite.superuser(Service.METRICS_SERVICE);
                Connection plain = suite.superuser(Service.METRICS_SERVICE);
                Connection producer = suite.superuser(Service.CUSTOMER_SERVICE)) {
            Timed<SqlYardstick> sql = Times.once(() -> SqlYardstick.postgres(plain, tables));
            Timed<SqlYardstick> duck = Times.once(() -> SqlYardstick.duckDb(tables));
            EventLog log = new EventLog(producer, NAME);
            double ingested = ingest(log);
            System.out.printf(
                    "%,d customers, %,d orders%n%n| what | figure | beside |%n|---|---|---|%n",
                    company.customers(), company.orders());
            row("events read per second", "%,.0f".formatted(rate(ingested)), perSecond("COPY with indexes", sql));
            row("", "", perSecond("DuckDB, load of a file", duck));
            new Storage(metrics).rows(company.orders()).forEach(System.out::println);
            freshness(log);
            questions(sql.result(), duck.result());
            System.out.printf("%n| what | figure | beside |%n|---|---|---|%n");
            rebuild("timelines", ingested);
            rebuild("facts", ingested);
        }
    }

    /** Milliseconds from the commit of all events until metrics-service has read them. */
    private double ingest(EventLog log) throws Exception {
        log.append(page -> {
            for (int customer = 0; customer < company.customers(); customer++) {
                page.customer(customer);
            }
        });
        tenant.awaitFresh();
        log.append(page -> company.eachOrder(page::order));
        return Times.once(() -> {
                    tenant.awaitFresh();
                    return "";
                })
                .millis();
    }

    /** How long an order takes until figures have it, while orders come all the time. */
    private void freshness(EventLog log) throws Exception {
        double[] millis = new double[STEADY_ROUNDS];
        for (int i = 0; i < STEADY_ROUNDS; i++) {
            int first = company.orders() + i * STEADY_ORDERS;
            log.append(page -> {
                for (int number = first; number < first + STEADY_ORDERS; number++) {
                    // After the time of all questions: what they answer stays the same.
                    page.order(new Company.Order(number, number % company.customers(), 800, 100));
                }
            });
            millis[i] = Times.once(() -> {
                        tenant.awaitFresh();
                        return "";
                    })
                    .millis();
        }
        row(
                "ms until figures have %d new orders, again and again".formatted(STEADY_ORDERS),
                "%.0f".formatted(Times.median(millis)),
                "polled every 50 ms");
    }

    private void rebuild(String from, double ingested) throws Exception {
        double millis = Times.once(() -> tenant.rebuild(from)).millis();
        row(
                "rebuild from " + from + ", events per second",
                "%,.0f".formatted(rate(millis)),
                "%.1f times the rate of reading".formatted(ingested / millis));
    }

    private void questions(SqlYardstick sql, SqlYardstick duck) throws Exception {
        System.out.printf(
                "%n| question | engine, through the gateway, ms | plain SQL, times as long | DuckDB, times as long |%n");
        System.out.println("|---|---|---|---|");
        for (Question question : Question.ALL) {
            Timed<List<Double>> own = Times.median(4 * rounds, () -> tenant.figures(question.metric()));
            Timed<List<Double>> plain = Times.median(rounds, () -> sql.ask(question));
            Timed<List<Double>> columnar = Times.median(rounds, () -> duck.ask(question));
            requireEqual(question, own.result(), plain.result());
            requireEqual(question, own.result(), columnar.result());
            System.out.printf(
                    "| %s | %.1f | %.1f | %.2f |%n",
                    question.name(), own.millis(), plain.millis() / own.millis(), columnar.millis() / own.millis());
        }
    }

    private static void requireEqual(Question question, List<Double> own, List<Double> other) {
        boolean equal = own.size() == other.size();
        for (int i = 0; equal && i < own.size(); i++) {
            equal = Math.abs(own.get(i) - other.get(i)) <= 1e-9 * Math.max(1, Math.abs(own.get(i)));
        }
        if (!equal) {
            throw new IllegalStateException(question.name() + ": " + own + " is not " + other);
        }
    }

    private double rate(double millis) {
        return company.orders() / millis * 1000;
    }

    private String perSecond(String what, Timed<SqlYardstick> loaded) {
        return "%s: %,.0f rows per second".formatted(what, rate(loaded.millis()));
    }

    private static void row(String what, String figure, String beside) {
        System.out.println("| " + what + " | " + figure + " | " + beside + " |");
    }

    private static int argument(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }
}
