// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.exchange.Rates;
import dev.kept.metrics.fact.CostFact;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.RefundFact;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.SubscriptionFact.Span;
import dev.kept.metrics.policy.Policy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Facts and rates in several currencies, written by hand or made at random. */
public final class Currencies {

    public static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 200;
    private static final List<String> ALL = List.of("CNY", "USD", "EUR");

    private final Random random;

    public Currencies(Random random) {
        this.random = random;
    }

    /** Lines such as {@code USD 2024-01-01 7.1}. */
    static Rates rates(String... lines) {
        Map<String, NavigableMap<LocalDate, BigDecimal>> rates = new HashMap<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            rates.computeIfAbsent(words[0], currency -> new TreeMap<>())
                    .put(LocalDate.parse(words[1]), new BigDecimal(words[2]));
        }
        return new Rates("CNY", ZoneOffset.UTC, rates);
    }

    /** @param amount in whole units */
    static OrderFact order(String id, String day, long amount, String currency) {
        return order(id, LocalDate.parse(day), amount * 10_000, currency);
    }

    private static OrderFact order(String id, LocalDate day, long amount, String currency) {
        OrderFact.Line line = new OrderFact.Line("p", "tea", "food", amount / 3);
        return new OrderFact(id, 1, noon(day), amount, amount / 2, false, List.of(line, line), currency);
    }

    static SubscriptionFact subscription(String id, String currency, Span... spans) {
        return new SubscriptionFact(id, 1, Instant.EPOCH, "pro", List.of(spans), List.of(), false, currency);
    }

    /** @param mrr in whole units */
    static Span span(String from, @Nullable String to, long mrr) {
        return new Span(LocalDate.parse(from), to == null ? null : LocalDate.parse(to), mrr * 10_000);
    }

    public static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /** Rates of some days, of some currencies. */
    public List<RateState> randomRates() {
        List<RateState> rates = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            for (long version = 1; version <= 1 + random.nextInt(2); version++) {
                rates.add(new RateState(
                        "fxr_" + i,
                        version,
                        pick(List.of("USD", "EUR")),
                        START.plusDays(random.nextInt(DAYS) - 60L),
                        BigDecimal.valueOf(1 + random.nextInt(99_999), 4),
                        version == 2 && random.nextInt(3) == 0));
            }
        }
        return rates;
    }

    /** What they amount to, in whatever order they were told. */
    public static Rates of(List<RateState> told, Policy books) {
        RateHistory history = new RateHistory();
        told.forEach(history::tell);
        return history.rates(books);
    }

    /** A few customers with orders, refunds, costs and subscriptions. */
    public Map<String, List<Fact>> randomFacts() {
        Map<String, List<Fact>> facts = new TreeMap<>();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            String customer = "cus_" + i;
            List<Fact> own = facts.computeIfAbsent(customer, id -> new ArrayList<>());
            for (int n = random.nextInt(5); n > 0; n--) {
                String id = customer + "_o" + n;
                OrderFact order = order(id, day(), 1 + random.nextInt(999_999), pick(ALL));
                own.add(order);
                if (random.nextInt(3) == 0) {
                    long back = random.nextBoolean() ? order.amount() : 1 + order.amount() / 2;
                    own.add(new RefundFact(id + "_r", 1, noon(day()), id, back, false, order.currency()));
                }
            }
            for (int n = random.nextInt(4); n > 0; n--) {
                own.add(subscription(customer + "_s" + n));
            }
            if (random.nextBoolean()) {
                LocalDate from = day();
                own.add(new CostFact(
                        customer + "_c",
                        1,
                        noon(from),
                        "SERVICING",
                        random.nextInt(99_999),
                        from,
                        from.plusDays(random.nextInt(40)),
                        null,
                        null,
                        false,
                        pick(ALL)));
            }
        }
        return facts;
    }

    private SubscriptionFact subscription(String id) {
        LocalDate from = day();
        LocalDate changed = from.plusDays(1L + random.nextInt(60));
        LocalDate to = random.nextBoolean() ? null : changed.plusDays(1L + random.nextInt(60));
        return new SubscriptionFact(
                id,
                1,
                Instant.EPOCH,
                "pro",
                List.of(
                        new Span(from, changed, 1 + random.nextInt(999_999)),
                        new Span(changed, to, random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(999_999))),
                List.of(),
                false,
                pick(ALL));
    }

    private LocalDate day() {
        return START.plusDays(random.nextInt(DAYS));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
