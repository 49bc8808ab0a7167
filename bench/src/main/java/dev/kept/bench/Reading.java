// SPDX-License-Identifier: Apache-2.0
package dev.kept.bench;

import dev.kept.bench.ProcessorTime.Spent;
import dev.kept.local.suite.Suite;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What it takes to read the orders of more days beside a company's whole history. */
final class Reading {

    private static final int STEADY_ORDERS = 200;
    private static final int STEADY_ROUNDS = 20;
    private static final int GROWTH_ORDERS = 2_000;
    private static final int BUSY_ORDERS = 20_000;
    private static final int BETWEEN_ANSWERS_MILLIS = 250;
    /** After the time of all questions: what they answer stays the same. */
    private static final int LATER = 800;

    private final Side whole;
    private final Suite suite;
    private final Connection metrics;

    /** A company, with the log that its events go into. */
    record Side(Tenant tenant, Company company, EventLog log) {

        /** Appends orders of a day, with numbers of their own from the first one on. */
        void append(int first, int orders, int day) throws Exception {
            log.append(page -> {
                for (int number = first; number < first + orders; number++) {
                    page.order(new Company.Order(number, number % company.customers(), day, 100));
                }
            });
        }
    }

    Reading(Side whole, Suite suite, Connection metrics) {
        this.whole = whole;
        this.suite = suite;
        this.metrics = metrics;
    }

    /** How long an order takes until figures have it, while orders come all the time. */
    void freshness() throws Exception {
        double[] millis = new double[STEADY_ROUNDS];
        for (int i = 0; i < STEADY_ROUNDS; i++) {
            whole.append(whole.company().orders() + i * STEADY_ORDERS, STEADY_ORDERS, LATER);
            millis[i] = whole.tenant().millisUntilFresh();
        }
        EngineBench.row(
                "ms until figures have %d new orders, again and again".formatted(STEADY_ORDERS),
                "%.0f".formatted(Times.median(millis)),
                "polled every 50 ms");
    }

    /** What the reading of orders costs beside a history of ten times the length, in turn. */
    void growth(Side tenth, int rounds) throws Exception {
        double[] small = new double[rounds];
        double[] large = new double[rounds];
        Spent smallSpent = Spent.NOTHING;
        Spent largeSpent = Spent.NOTHING;
        for (int i = 0; i < rounds; i++) {
            ProcessorTime first = ProcessorTime.now(suite, metrics);
            small[i] = read(tenth, i);
            ProcessorTime second = ProcessorTime.now(suite, metrics);
            large[i] = read(whole, i);
            smallSpent = smallSpent.plus(second.since(first));
            largeSpent = largeSpent.plus(ProcessorTime.now(suite, metrics).since(second));
        }
        EngineBench.row(
                "time to read %,d orders, at ten times the history".formatted(GROWTH_ORDERS),
                "%.2f times".formatted(Times.median(large) / Times.median(small)),
                "%.0f ms at a tenth".formatted(Times.median(small)));
        long events = (long) rounds * GROWTH_ORDERS;
        EngineBench.row(
                "processor time of an event among them, at ten times the history",
                "%.2f times".formatted(largeSpent.sum() / smallSpent.sum()),
                largeSpent.of(events) + " beside " + smallSpent.of(events));
    }

    private static double read(Side side, int round) throws Exception {
        // Behind the steady orders.
        int first = side.company().orders() + STEADY_ROUNDS * STEADY_ORDERS + round * GROWTH_ORDERS;
        side.append(first, GROWTH_ORDERS, LATER + 1);
        return side.tenant().millisUntilFresh();
    }

    /**
     * How fast the orders of more days are read beside all the others, and how long an answer takes meanwhile.
     *
     * @return orders read per second
     */
    double busy(int rounds) throws Exception {
        Tenant tenant = whole.tenant();
        Company company = whole.company();
        String metric = Question.ACTIVE_BY_MONTH.metric();
        double idle = Times.median(STEADY_ROUNDS, () -> tenant.ask(metric)).millis();
        int orders = Math.max(BUSY_ORDERS, company.orders() / 100);
        int perDay = Math.max(1, company.orders() / Company.DAYS);
        int first = company.orders() + STEADY_ROUNDS * STEADY_ORDERS + rounds * GROWTH_ORDERS;
        whole.log().append(page -> {
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
        double perSecond = orders / millis * 1000;
        EngineBench.row(
                "events read per second beside them, %,d orders at %,d a day".formatted(orders, perDay),
                "%,.0f".formatted(perSecond),
                "asked four times a second meanwhile");
        double[] busy = answers.stream().mapToDouble(Double::doubleValue).toArray();
        EngineBench.row(
                Question.ACTIVE_BY_MONTH.name() + ", meanwhile",
                "%.2f times".formatted(Times.median(busy) / idle),
                "%.1f ms otherwise".formatted(idle));
        return perSecond;
    }
}
