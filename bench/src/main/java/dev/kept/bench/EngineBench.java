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
import java.time.Instant;
import java.util.ArrayList;
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
    private static final int STEADY_ORDERS = 200;
    private static final int STEADY_ROUNDS = 20;
    private static final int GROWTH_ORDERS = 2_000;
    private static final int BUSY_ORDERS = 20_000;
    private static final int BETWEEN_ANSWERS_MILLIS = 250;
    /** After the time of all questions: what they answer stays the same. */
    private static final int LATER = 800;

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
            if (byFeed) {
                double ingested = ingest(log, storage);
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
            }
            storage.rows(company.orders()).forEach(System.out::println);
            EventLog tenthLog = new EventLog(producer, TENTH);
            build(tenth, company.tenth(), metrics, tenthLog);
            freshness(log);
            growth(log, tenthLog);
            busy(log);
            questions(sql.result(), duck.result());
        }
    }

    /** Milliseconds from the commit of all events until metrics-service has read them. */
    private double ingest(EventLog log, Storage storage) throws Exception {
        log.append(page -> {
            for (int customer = 0; customer < company.customers(); customer++) {
                page.customer(customer);
            }
        });
        tenant.awaitFresh();
        long before = storage.cellsWritten();
        log.append(page -> company.eachOrder(page::order));
        double millis = awaitFresh();
        double written = storage.cellsWritten() - before;
        row("cells written per event", "%.1f".formatted(written / company.orders()), "");
        return millis;
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

    private double awaitFresh() throws Exception {
        return Times.once(() -> {
                    tenant.awaitFresh();
                    return "";
                })
                .millis();
    }

    /** What the reading of orders costs beside a history of ten times the length, in turn. */
    private void growth(EventLog log, EventLog tenthLog) throws Exception {
        double[] small = new double[rounds];
        double[] large = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            int first = GROWTH_ORDERS * i;
            small[i] = read(tenthLog, company.tenth(), first);
            large[i] = read(log, company, first);
        }
        double ratio = Times.median(large) / Times.median(small);
        row(
                "time to read %,d orders, at ten times the history".formatted(GROWTH_ORDERS),
                "%.2f times".formatted(ratio),
                "%.0f ms at a tenth".formatted(Times.median(small)));
    }

    /** How fast the orders of more days are read beside all the others, and how long an answer takes meanwhile. */
    private void busy(EventLog log) throws Exception {
        String metric = Question.ACTIVE_BY_MONTH.metric();
        double idle = Times.median(STEADY_ROUNDS, () -> tenant.ask(metric)).millis();
        int orders = Math.max(BUSY_ORDERS, company.orders() / 100);
        int perDay = Math.max(1, company.orders() / Company.DAYS);
        int first = company.orders() + STEADY_ROUNDS * STEADY_ORDERS + rounds * GROWTH_ORDERS;
        log.append(page -> {
            for (int i = 0; i < orders; i++) {
                int number = first + i;
                page.order(new Company.Order(number, number % company.customers(), LATER + 2 + i / perDay, 100));
            }
        });
        List<Double> answers = new ArrayList<>();
        Instant appended = Instant.now();
        double millis = Times.once(() -> {
                    do {
                        answers.add(tenant.ask(metric));
                        Thread.sleep(BETWEEN_ANSWERS_MILLIS);
                    } while (!tenant.isFresh(appended));
                    return "";
                })
                .millis();
        row(
                "events read per second beside them, %,d orders at %,d a day".formatted(orders, perDay),
                "%,.0f".formatted(orders / millis * 1000),
                "asked four times a second meanwhile");
        double[] busy = answers.stream().mapToDouble(Double::doubleValue).toArray();
        row(
                Question.ACTIVE_BY_MONTH.name() + ", meanwhile",
                "%.2f times".formatted(Times.median(busy) / idle),
                "%.1f ms otherwise".formatted(idle));
    }

    private double read(EventLog log, Company of, int first) throws Exception {
        // Numbers of their own, behind those of the steady orders.
        int from = of.orders() + STEADY_ROUNDS * STEADY_ORDERS + first;
        log.append(page -> {
            for (int number = from; number < from + GROWTH_ORDERS; number++) {
                page.order(new Company.Order(number, number % of.customers(), LATER + 1, 100));
            }
        });
        return awaitFresh();
    }

    /** How long an order takes until figures have it, while orders come all the time. */
    private void freshness(EventLog log) throws Exception {
        double[] millis = new double[STEADY_ROUNDS];
        for (int i = 0; i < STEADY_ROUNDS; i++) {
            int first = company.orders() + i * STEADY_ORDERS;
            log.append(page -> {
                for (int number = first; number < first + STEADY_ORDERS; number++) {
                    page.order(new Company.Order(number, number % company.customers(), LATER, 100));
                }
            });
            millis[i] = awaitFresh();
        }
        row(
                "ms until figures have %d new orders, again and again".formatted(STEADY_ORDERS),
                "%.0f".formatted(Times.median(millis)),
                "polled every 50 ms");
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

    private static void row(String what, String figure, String beside) {
        System.out.println("| " + what + " | " + figure + " | " + beside + " |");
    }

    private static int argument(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }
}
