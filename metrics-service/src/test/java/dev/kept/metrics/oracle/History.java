// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.oracle;

import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.ProfileFact;
import dev.kept.metrics.fact.RefundFact;
import dev.kept.metrics.fact.ResponseFact;
import dev.kept.metrics.fact.ResponseFact.Answer;
import dev.kept.metrics.fact.SegmentsFact;
import dev.kept.metrics.fact.SegmentsFact.Stay;
import dev.kept.metrics.policy.Policy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Facts written down by hand, in a zone and with a presence rule of choice. */
public final class History {

    private static final List<String> REGIONS = List.of("东", "西", "unknown");

    private final Policy policy;
    private final Map<String, List<Fact>> facts = new HashMap<>();
    private int next;

    private History(Policy policy) {
        this.policy = policy;
    }

    /** @param presenceDays W of the presence rule */
    public static History in(String zone, int presenceDays) {
        Policy base = Policy.DEFAULT;
        return new History(new Policy(
                ZoneId.of(zone),
                base.weekStart(),
                base.currency(),
                base.businessModel(),
                presenceDays,
                base.dimensions()));
    }

    public static History inUtc(int presenceDays) {
        return in("UTC", presenceDays);
    }

    /** Forty customers as random as the others. */
    public static History random(Random random) {
        return random(random, 40);
    }

    /** Customers who move between regions, with orders, refunds and answers over two years. */
    public static History random(Random random, int customers) {
        History history = in("Asia/Shanghai", 45);
        for (int i = 0; i < customers; i++) {
            String customer = "cus_" + i;
            history.profile(customer, day(random), region(random));
            history.profile(customer, day(random), region(random));
            for (int n = random.nextInt(7); n > 0; n--) {
                history.order(customer, day(random), random.nextInt(500));
                history.sale(customer, day(random), random.nextBoolean() ? "tea" : "cups", random.nextInt(500));
            }
            if (random.nextBoolean()) {
                history.refund(customer, day(random), 1 + random.nextInt(50));
                history.nps(customer, day(random), random.nextInt(11));
                history.csat(customer, day(random), 1 + random.nextInt(5));
            }
        }
        RandomRecords records = new RandomRecords(random, LocalDate.of(2023, 1, 1), 700, history.policy.zone());
        for (String customer : List.copyOf(history.facts.keySet())) {
            records.of(customer).forEach(fact -> history.add(customer, fact));
            history.add(customer, division(customer, random));
        }
        for (int i = 0; i < 5; i++) {
            history.add("rsp_cost" + i, records.cost("rsp_cost" + i, 1));
            history.add("rsp_inspection" + i, records.inspection("rsp_inspection" + i, 1));
        }
        return history.nps("rsp_anonymous", "2024-02-02", 9);
    }

    /** In one of three segments until a day, and in another from then on; or in none. */
    private static Fact division(String customer, Random random) {
        LocalDate first = LocalDate.of(2023, 1, 1);
        LocalDate moved = first.plusDays(random.nextInt(700));
        List<Stay> stays = random.nextInt(4) == 0
                ? List.of()
                : List.of(
                        new Stay("part" + (1 + random.nextInt(3)), first, moved),
                        new Stay("part" + (1 + random.nextInt(3)), moved, null));
        return new SegmentsFact(
                customer + "/segments", 1, first.atStartOfDay(ZoneOffset.UTC).toInstant(), stays);
    }

    private static Map<String, String> region(Random random) {
        String region = REGIONS.get(random.nextInt(REGIONS.size()));
        return region.equals("unknown") ? Map.of() : Map.of("region", region);
    }

    private static String day(Random random) {
        return LocalDate.of(2023, 1, 1).plusDays(random.nextInt(700)).toString();
    }

    /** @param amount in whole units of the currency */
    public History order(String customer, String day, long amount) {
        return order(customer, noon(day), amount * 10_000);
    }

    /** @param tenThousandths of the currency */
    public History order(String customer, Instant at, long tenThousandths) {
        return add(customer, new OrderFact("ord_" + next++, 1, at, tenThousandths, 0, false));
    }

    /** An order of one product that is named like its category. */
    public History sale(String customer, String day, String category, long amount) {
        OrderFact.Line line = new OrderFact.Line(category, category, category + " line", amount * 10_000);
        return sale(customer, day, List.of(line));
    }

    public History sale(String customer, String day, List<OrderFact.Line> lines) {
        long amount = lines.stream().mapToLong(OrderFact.Line::amount).sum();
        return add(customer, new OrderFact("ord_" + next++, 1, noon(day), amount, amount / 2, false, lines));
    }

    public History refund(String customer, String day, long amount) {
        return add(customer, new RefundFact("ref_" + next++, 1, noon(day), null, amount * 10_000, false));
    }

    public History profile(String customer, String day, Map<String, String> attributes) {
        return add(customer, new ProfileFact(customer, ++next, noon(day), attributes));
    }

    public History response(String customer, String day, String weight, Answer... answers) {
        return add(
                customer,
                new ResponseFact(
                        "rsp_" + next++, 1, noon(day), "s", "email", new BigDecimal(weight), List.of(answers), false));
    }

    public History nps(String customer, String day, int... scores) {
        for (int score : scores) {
            response(customer, day, "1", new Answer("nps", "NPS", score, 0, 10, 9));
        }
        return this;
    }

    public History csat(String customer, String day, int... scores) {
        for (int score : scores) {
            response(customer, day, "1", new Answer("csat", "CSAT", score, 1, 5, 4));
        }
        return this;
    }

    public History add(String customer, Fact fact) {
        facts.computeIfAbsent(customer, key -> new ArrayList<>()).add(fact);
        return this;
    }

    public Map<String, List<Fact>> facts() {
        return facts;
    }

    public Policy policy() {
        return policy;
    }

    /** @param horizon last closed day */
    public CellReader readAsOf(String horizon) {
        return new OracleCellReader(facts, policy, LocalDate.parse(horizon));
    }

    /** With a horizon behind everything that was written down. */
    public CellReader read() {
        return readAsOf("2099-12-31");
    }

    private Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(policy.zone()).toInstant();
    }
}
