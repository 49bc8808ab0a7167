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
 * figures must be equal, the times are compared. Beside it stands a company of a tenth of the size, for what growth costs.
 * Arguments: customers (100000), orders of each (10), rounds (5), and how the facts come: {@code feed} (events are written
 * into customer-service's log, and metrics-service reads them by its usual way) or {@code timelines} (they are written as
 * metrics-service would have stored them, and their cells come by a rebuild).
 */
public final class EngineBench {

    private static final String NAME = "bench";
    private static final String TENTH = "tenth";

    private final Company company;
    private final int rounds;
    private final Suite suite;
    private final Tenant tenant;
    private final Tenant tenth;

    private EngineBench(Company company, int rounds, Suite suite) {
        this.company = company;
        this.rounds = rounds;
        this.suite = suite;
        this.tenant = new Tenant(suite, NAME);
        this.tenth = new Tenant(suite, TENTH);
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
                .telling("KEPT_HEAP", "1500m")
                // Days are closed when the bench says so.
                .telling("KEPT_GENERATION_DAY_CHECK", "PT24H")
                .with(client(NAME))
                .with(client(TENTH));
        boolean byFeed = arguments.length <= 3 || arguments[3].equals("feed");
        try (Suite suite = Suite.start(options)) {
            new EngineBench(new Company(customers, orders), rounds, suite).run(directory.resolve("files"), byFeed);
        }
    }

    private static IdpClient client(String name) {
        return new IdpClient(name, name, name, List.of("metrics:read", "metrics:write"));
    }

    private void run(Path files, boolean byFeed) throws Exception {
        TableFiles tables = TableFiles.write(company, files);
        try (Connection metrics = suite.superuser(Service.METRICS_SERVICE);
                Connection plain = suite.superuser(Service.METRICS_SERVICE);
                Connection producer = suite.superuser(Service.CUSTOMER_SERVICE)) {
            Timed<SqlYardstick> sql = Times.once(() -> SqlYardstick.postgres(plain, tables));
            Timed<SqlYardstick> duck = Times.once(() -> SqlYardstick.duckDb(tables));
            EventLog log = new EventLog(producer, NAME);
            System.out.printf(
                    "%,d customers, %,d orders%n%n| what | figure | beside |%n|---|---|---|%n",
                    company.customers(), company.orders());
            Storage storage = new Storage(metrics);
            double rebuilt = 0;
            if (byFeed) {
                double ingested = ingest(log, storage, metrics);
                row("events read per second", perSecond(ingested), perSecond("COPY with indexes", sql));
                row("", "", perSecond("DuckDB, load of a file", duck));
                rebuild("timelines", ingested);
                rebuild("facts", ingested);
            } else {
                double millis = build(tenant, company, metrics, log);
                row(
                        "orders per second into cells, from timelines",
                        perSecond(millis),
                        perSecond("COPY with indexes", sql));
                rebuilt = company.orders() / millis * 1000;
            }
            storage.rows(company.orders()).forEach(System.out::println);
            EventLog tenthLog = new EventLog(producer, TENTH);
            build(tenth, company.tenth(), metrics, tenthLog);
            double read = read(new Reading.Side(tenant, company, log), tenthLog, metrics);
            if (!byFeed) {
                row("rebuild from timelines over reading beside it", "%.1f times".formatted(rebuilt / read), "");
            }
            new ClosedDays(suite, metrics).row(tenth, company.tenth());
            questions(sql.result(), duck.result());
        }
    }

    /** Milliseconds from the commit of all events until metrics-service has read them. */
    private double ingest(EventLog log, Storage storage, Connection metrics) throws Exception {
        log.append(page -> {
            for (int customer = 0; customer < company.customers(); customer++) {
                page.customer(customer);
            }
        });
        tenant.awaitFresh();
        long before = storage.cellsWritten();
        log.append(page -> company.eachOrder(page::order));
        ProcessorTime begun = ProcessorTime.now(suite, metrics);
        double millis = tenant.millisUntilFresh();
        ProcessorTime.Spent spent = ProcessorTime.now(suite, metrics).since(begun);
        double written = storage.cellsWritten() - before;
        row("processor time of an event", spent.of(company.orders()), "");
        row("cells written per event", "%.1f".formatted(written / company.orders()), "");
        return millis;
    }

    /** Has more orders read beside both companies; answers how many are read per second beside the whole. */
    private double read(Reading.Side whole, EventLog tenthLog, Connection metrics) throws Exception {
        Reading reading = new Reading(whole, suite, metrics);
        reading.freshness();
        reading.growth(new Reading.Side(tenth, company.tenth(), tenthLog), rounds);
        return reading.busy(rounds);
    }

    /** Writes timelines and has their cells built; milliseconds that the rebuild takes. */
    private static double build(Tenant tenant, Company company, Connection metrics, EventLog log) throws Exception {
        log.append(page -> {
            page.customer(0);
            company.eachOrder(order -> {
                if (order.customer() == 0) {
                    page.order(order);
                }
            });
        });
        tenant.awaitFresh();
        Timelines.write(company, metrics, log.tenant());
        return Times.once(() -> tenant.rebuild("timelines")).millis();
    }

    private void rebuild(String from, double ingested) throws Exception {
        Timed<Long> rebuilt = Times.once(() -> tenant.rebuild(from));
        if (rebuilt.result() != 0) {
            throw new IllegalStateException(rebuilt.result() + " cells were not what they had been");
        }
        double millis = rebuilt.millis();
        row(
                "rebuild from " + from + ", events per second",
                perSecond(millis),
                "%.1f times the rate of reading".formatted(ingested / millis));
    }

    private void questions(SqlYardstick sql, SqlYardstick duck) throws Exception {
        double bare = Times.median(20 * rounds, () -> tenant.ask("revenue")).millis();
        System.out.printf("%nThrough the gateway without a figure, the entry of a catalogue: %.1f ms%n%n", bare);
        System.out.println("| question | engine through the gateway, ms | to a tenth of the history"
                + " | plain SQL, times as long | DuckDB, times as long |");
        System.out.println("|---|---|---|---|---|");
        for (Question question : Question.ALL) {
            Timed<List<Double>> own = Times.median(4 * rounds, () -> tenant.figures(question.metric()));
            Timed<List<Double>> small = Times.median(4 * rounds, () -> tenth.figures(question.metric()));
            Timed<List<Double>> plain = Times.median(rounds, () -> sql.ask(question));
            Timed<List<Double>> columnar = Times.median(rounds, () -> duck.ask(question));
            requireEqual(question, own.result(), plain.result());
            requireEqual(question, own.result(), columnar.result());
            double engine = own.millis();
            System.out.printf(
                    "| %s | %.1f | %.2f | %.1f | %.2f |%n",
                    question.name(),
                    engine,
                    engine / small.millis(),
                    plain.millis() / engine,
                    columnar.millis() / engine);
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

    /** Orders a second. */
    private String perSecond(double millis) {
        return "%,.0f".formatted(company.orders() / millis * 1000);
    }

    private String perSecond(String what, Timed<SqlYardstick> loaded) {
        return what + ": " + perSecond(loaded.millis()) + " rows per second";
    }

    static void row(String what, String figure, String beside) {
        System.out.println("| " + what + " | " + figure + " | " + beside + " |");
    }

    private static int argument(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }
}
