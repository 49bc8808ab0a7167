// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.fact.DeclaredWeights;
import dev.kept.metrics.fact.DeletedFact;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.ProfileFact;
import dev.kept.metrics.fact.RefundFact;
import dev.kept.metrics.fact.ResponseFact;
import dev.kept.metrics.fact.ResponseFact.Answer;
import dev.kept.metrics.fact.SegmentsFact;
import dev.kept.metrics.fact.SegmentsFact.Stay;
import dev.kept.metrics.oracle.RandomRecords;
import dev.kept.metrics.policy.Policy;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongFunction;

/** A small random company: customers who move, buy, get refunds, stay away, come back and are deleted. */
public final class World {

    public static final LocalDate START = LocalDate.of(2010, 12, 20);
    public static final int DAYS = 460;

    /** Segments that a customer can be in at the same time. */
    public static final List<String> SEGMENTS = List.of("vip", "big");

    /** Segments of which every customer of whom any is told is in exactly one on each day. */
    public static final List<String> DIVISION = List.of("part1", "part2", "part3");

    private static final List<String> ZONES = List.of(
            "UTC", "Asia/Shanghai", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "America/Sao_Paulo");
    private static final List<String> NAMES = List.of("type", "region", "lifecycleStage", "channel");

    public final Random random;
    public final Policy policy;
    public final LocalDate horizon;
    public final TreeMap<String, List<Fact>> facts = new TreeMap<>();

    public World(long seed) {
        this(seed, 12);
    }

    /** @param customers at most so many, seldom as many: what goes wrong goes wrong between few. */
    public World(long seed, int customers) {
        this.random = new Random(seed);
        this.policy = randomPolicy();
        this.horizon = START.plusDays(random.nextInt(DAYS));
        int number = 1 + Math.min(random.nextInt(customers), random.nextInt(customers));
        for (int i = 0; i < number; i++) {
            String id = "cus_%03d".formatted(i);
            facts.put(id, customer(id));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            String id = "rsp_%03d".formatted(i);
            facts.put(id, List.of(response(id, 1)));
        }
        RandomRecords records = new RandomRecords(random, START, DAYS, policy.zone());
        facts.replaceAll((id, known) -> {
            List<Fact> all = new ArrayList<>(known);
            if (id.startsWith("cus_")) {
                all.addAll(records.of(id));
            }
            return all;
        });
        for (int i = random.nextInt(3); i > 0; i--) {
            // Nobody's in particular: as anonymous as a response.
            String id = "rsp_cost%03d".formatted(i);
            facts.put(id, List.of(records.cost(id, 1)));
            String inspection = "rsp_inspection%03d".formatted(i);
            facts.put(inspection, List.of(records.inspection(inspection, 1)));
        }
    }

    public Policy randomPolicy() {
        int window = pick(List.of(1, 2, 7, 30, 90, 120, 1 + random.nextInt(120)));
        return new Policy(
                ZoneId.of(pick(ZONES)),
                pick(List.of(DayOfWeek.values())),
                "CNY",
                "ECOMMERCE",
                window,
                1 + random.nextInt(12),
                NAMES.subList(0, random.nextInt(NAMES.size() + 1)));
    }

    /** Every fact with its customer, once or more, in random order. */
    public List<Map.Entry<String, Fact>> delivery() {
        List<Map.Entry<String, Fact>> all = new ArrayList<>();
        facts.forEach((id, list) -> list.forEach(fact -> {
            for (int i = random.nextInt(4) == 0 ? 2 : 1; i > 0; i--) {
                all.add(Map.entry(id, fact));
            }
        }));
        Collections.shuffle(all, random);
        return all;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private List<Fact> customer(String id) {
        List<Fact> result = new ArrayList<>();
        for (int version = 1; version <= random.nextInt(5); version++) {
            result.add(new ProfileFact(id, version, instant(random.nextInt(DAYS)), attributes()));
        }
        List<Integer> days = orderDays();
        for (int i = 0; i < days.size(); i++) {
            order(id + "_o" + i, days.get(i), result);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            String response = id + "_r" + i;
            versions(result, version -> response(response, version));
        }
        if (random.nextInt(5) > 0) {
            versions(result, version -> segments(id, version));
        }
        if (random.nextInt(12) == 0) {
            result.add(new DeletedFact(id, 99, instant(random.nextInt(DAYS))));
        }
        return result;
    }

    /** Gaps are often the presence window itself or one day beside it: that is where mistakes live. */
    private List<Integer> orderDays() {
        List<Integer> days = new ArrayList<>();
        int day = random.nextInt(DAYS);
        for (int i = random.nextInt(9); i > 0; i--) {
            days.add(day);
            int window = policy.presenceDays();
            int gap = pick(List.of(0, 1, window - 1, window, window + 1, random.nextInt(2 * window + 1), 31));
            day = Math.floorMod(day + gap, DAYS + 60);
        }
        return days;
    }

    private void order(String id, int day, List<Fact> result) {
        long amount = random.nextInt(8) == 0 ? 0 : 10_000L * (1 + random.nextInt(5));
        result.add(new OrderFact(id, 1, instant(day), amount, amount / 2, false, lines(amount)));
        if (random.nextInt(5) == 0) {
            int moved = random.nextBoolean() ? day : random.nextInt(DAYS);
            boolean deleted = random.nextInt(3) == 0;
            result.add(new OrderFact(id, 2, instant(moved), amount * 2, amount, deleted, lines(amount * 2)));
        }
        if (random.nextInt(5) == 0) {
            versions(result, version -> refund(id, amount, day, version));
        }
    }

    /** Often not all of what was bought is told. */
    private List<OrderFact.Line> lines(long amount) {
        List<OrderFact.Line> lines = new ArrayList<>();
        long rest = amount;
        for (int i = random.nextInt(4); i > 0; i--) {
            long part = random.nextInt(3) == 0 ? rest : rest / 3;
            String category = random.nextInt(4) == 0 ? null : pick(List.of("tea", "cups"));
            String productLine = random.nextInt(3) == 0 ? null : pick(List.of("food", "home"));
            lines.add(new OrderFact.Line(pick(List.of("p1", "p2", "p3")), category, productLine, part));
            rest -= part;
        }
        return lines;
    }

    private Fact refund(String order, long amount, int day, long version) {
        long refunded = Math.max(1, random.nextBoolean() ? amount : amount / 2);
        String linked = random.nextInt(5) == 0 ? null : order;
        return new RefundFact(
                order + "_f", version, instant(day + random.nextInt(40)), linked, refunded, random.nextInt(6) == 0);
    }

    private void versions(List<Fact> result, LongFunction<Fact> make) {
        for (long version = 1; version <= 1 + random.nextInt(2); version++) {
            result.add(make.apply(version));
        }
    }

    private ResponseFact response(String id, long version) {
        List<Answer> answers = new ArrayList<>();
        if (random.nextInt(4) > 0) {
            answers.add(new Answer("recommend", "NPS", random.nextInt(11), 0, 10, 9));
        }
        if (random.nextBoolean()) {
            answers.add(
                    new Answer("overall", "CSAT", pick(List.of("service", "goods")), 1 + random.nextInt(5), 1, 5, 4));
        }
        if (random.nextInt(3) == 0) {
            answers.add(new Answer("price", "CSAT", "service", 1 + random.nextInt(7), 1, 7, 6));
        }
        for (String choice : List.of("web", "tv", "service")) {
            if (random.nextInt(4) == 0) {
                answers.add(new Answer("seen", ResponseFact.CHOICE, choice, 1, 0, 1, 1));
            }
        }
        BigDecimal weight = pick(List.of(
                BigDecimal.ONE, new BigDecimal("0.25"), new BigDecimal("1.0000000001"), new BigDecimal("51234.5")));
        return new ResponseFact(
                id,
                version,
                instant(random.nextInt(DAYS)),
                pick(List.of("relation", "visit")),
                pick(List.of("email", "web")),
                weight,
                answers,
                random.nextInt(8) == 0,
                random.nextInt(3) == 0 ? weights() : null);
    }

    private DeclaredWeights weights() {
        int survey = 1 + random.nextInt(2);
        Map<String, BigDecimal> service = Map.of("service", new BigDecimal("0.50"));
        return new DeclaredWeights(
                survey, survey == 1 ? service : Map.of("service", BigDecimal.ONE, "goods", BigDecimal.TEN));
    }

    private SegmentsFact segments(String id, long version) {
        List<Stay> stays = new ArrayList<>();
        for (String segment : SEGMENTS) {
            LocalDate day = START.plusDays(random.nextInt(DAYS) - 60L);
            for (int i = random.nextInt(4); i > 0; i--) {
                // Often from the first of one month to the first of another, where the edges of periods are.
                LocalDate from = random.nextBoolean() ? day : day.withDayOfMonth(1);
                LocalDate to = from.plusDays(1L + random.nextInt(100));
                LocalDate until =
                        random.nextBoolean() ? to : to.withDayOfMonth(1).plusMonths(1);
                stays.add(new Stay(segment, from, random.nextInt(6) == 0 ? null : until));
                day = until.plusDays(random.nextInt(60));
            }
        }
        LocalDate from = LocalDate.of(1900, 1, 1);
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate to = START.plusDays(random.nextInt(DAYS));
            if (to.isAfter(from)) {
                stays.add(new Stay(pick(DIVISION), from, to));
                from = to;
            }
        }
        stays.add(new Stay(pick(DIVISION), from, null));
        return new SegmentsFact(id + "/segments", version, instant(random.nextInt(DAYS)), stays);
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        for (String name : NAMES) {
            if (random.nextInt(6) > 0) {
                attributes.put(name, name + random.nextInt(3));
            }
        }
        return attributes;
    }

    /** Often on the very edge of a local day. */
    private Instant instant(int day) {
        Instant midnight = START.plusDays(day).atStartOfDay(policy.zone()).toInstant();
        return midnight.plusSeconds(pick(List.of(0, -1, 1, 86_399, 43_200, random.nextInt(86_400))));
    }
}
