// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.oracle;

import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.Tally.Totals;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.fact.AttributionFact;
import dev.kept.metrics.fact.ComplaintFact;
import dev.kept.metrics.fact.CostFact;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.InteractionFact;
import dev.kept.metrics.fact.ReferralFact;
import dev.kept.metrics.fact.StagesFact;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is counted by kind and part, one customer and one period at a time. */
final class OracleTallies {

    private final OracleCustomer customer;
    private final Period period;
    private final List<Entry> entries = new ArrayList<>();

    private OracleTallies(OracleCustomer customer, Period period) {
        this.customer = customer;
        this.period = period;
    }

    /** One thing that counts; its dimensions are those of the customer on that day, and its own. */
    record Entry(boolean atStart, String part, LocalDate day, Map<String, String> own, long n, long amount) {}

    static Map<Group, Map<Period, Tally>> of(
            List<OracleCustomer> customers, List<Period> periods, Slice slice, TallyKind kind) {
        Map<Group, Map<Period, Tally>> result = new HashMap<>();
        for (Period period : periods) {
            Map<Group, Map<String, Totals>> parts = new HashMap<>();
            Map<Group, Map<String, Totals>> atStart = new HashMap<>();
            for (OracleCustomer customer : customers) {
                for (Entry entry : new OracleTallies(customer, period).entries(kind)) {
                    if (OracleTally.accepts(slice, entry.own())) {
                        (entry.atStart() ? atStart : parts)
                                .computeIfAbsent(OracleTally.group(slice, entry.own()), key -> new HashMap<>())
                                .merge(
                                        entry.part(),
                                        new Totals(entry.n(), entry.amount()),
                                        (a, b) -> new Totals(a.n() + b.n(), a.amount() + b.amount()));
                    }
                }
            }
            List<Group> groups = new ArrayList<>(parts.keySet());
            groups.addAll(atStart.keySet());
            for (Group group : groups) {
                Tally tally = new Tally(nonZero(parts.get(group)), nonZero(atStart.get(group)));
                if (!tally.equals(Tally.NONE)) {
                    result.computeIfAbsent(group, key -> new HashMap<>()).put(period, tally);
                }
            }
        }
        return result;
    }

    private static Map<String, Totals> nonZero(@Nullable Map<String, Totals> totals) {
        Map<String, Totals> rest = new HashMap<>(totals == null ? Map.of() : totals);
        rest.values().removeIf(Totals.ZERO::equals);
        return rest;
    }

    /** A kind's own dimensions are told or unknown: those of the customer by the same name are others. */
    private List<Entry> entries(TallyKind kind) {
        collect(kind);
        return entries.stream()
                .map(entry -> {
                    Map<String, String> dimensions = new HashMap<>(customer.dimensions(entry.day()));
                    kind.dimensions()
                            .forEach(name -> dimensions.put(name, entry.own().getOrDefault(name, Slice.UNKNOWN)));
                    return new Entry(entry.atStart(), entry.part(), entry.day(), dimensions, entry.n(), entry.amount());
                })
                .toList();
    }

    private void collect(TallyKind kind) {
        switch (kind) {
            case COMPLAINTS -> in(ComplaintFact.class).forEach(this::complaint);
            case FIRST_RESPONSES -> in(ComplaintFact.class).forEach(c -> waited(c, c.response()));
            case RESOLUTIONS -> in(ComplaintFact.class).forEach(c -> waited(c, c.resolution()));
            case COMPLAINANTS -> complainant();
            case COSTS -> customer.records(CostFact.class).forEach(this::cost);
            case ACQUISITIONS -> acquisition();
            case PROSPECTS -> prospect();
            case REFERRALS -> customer.records(ReferralFact.class).forEach(this::referral);
            case REFERRERS -> once("referred", ReferralFact.class);
            case INTERACTIONS -> in(InteractionFact.class).forEach(this::interaction);
            case CONTACTED -> once("contacted", InteractionFact.class);
            case INVITATIONS, FEEDBACK, THEMES, THEME_CUSTOMERS, INSPECTIONS ->
                new OracleSurveys(customer, period, entries).collect(kind);
            case STAGE_MOVES, STAGE_STAYS, SEGMENTS, SEGMENT_CHANGES ->
                new OracleStays(customer, period, entries).collect(kind);
            case LOSSES, FIRST_SPELLS, FIRST_LOSSES, RETURNS, WIN_BACKS, ENGAGED, LAST_TOUCHES ->
                new OracleRelationship(customer, period, entries).collect(kind);
            case SALES, LINE_ORDERS, LINE_BUYERS, REVENUE_PARTS, BREADTH, LIFETIME_BREADTH ->
                new OracleSales(customer, period, entries).collect(kind);
            case PERIOD_VALUE, PERIOD_VALUE_OF_ALL, LIFETIME_VALUE, LIFETIME_VALUE_OF_ALL, PURCHASE_GAPS, PERSISTENCY ->
                new OracleValue(customer, period, entries).collect(kind);
            // Of facts in the tenant's own currency there is nothing to tell.
            case EXCHANGE_EFFECT, WITHOUT_RATE -> {}
            default -> new OracleContracts(customer, period, entries).collect(kind);
        }
    }

    private <F extends Fact> List<F> in(Class<F> kind) {
        return customer.records(kind).stream()
                .filter(fact -> OracleCustomer.within(customer.day(fact), period))
                .toList();
    }

    private void add(String part, LocalDate day, Map<String, String> own, long n, long amount) {
        entries.add(new Entry(false, part, day, own, n, amount));
    }

    private void complaint(ComplaintFact complaint) {
        Map<String, Boolean> holds = new HashMap<>();
        holds.put("opened", true);
        holds.put("reopened", complaint.reopened() > 0);
        ComplaintFact.Satisfaction said = complaint.satisfaction();
        holds.put("rated", said != null);
        holds.put("satisfied", said != null && said.satisfied());
        step(holds, complaint.response(), "answered", "answerTarget", "answeredInTime");
        step(holds, complaint.resolution(), "resolved", "resolutionTarget", "resolvedInTime");
        holds.forEach((part, is) -> {
            if (is) {
                long amount = 0;
                if (part.equals("opened")) {
                    amount = complaint.compensation();
                } else if (part.equals("rated") && said != null) {
                    amount = said.index();
                }
                add(part, customer.day(complaint), complaint.about(), 1, amount);
            }
        });
    }

    private static void step(
            Map<String, Boolean> holds, ComplaintFact.Step step, String done, String target, String inTime) {
        boolean finished = step.at() != null;
        holds.put(done, finished);
        holds.put(target, step.promised() && (finished || step.breached()));
        holds.put(inTime, step.promised() && finished && !step.breached());
    }

    private void waited(ComplaintFact complaint, ComplaintFact.Step step) {
        Instant opened = complaint.occurredAt();
        String part = step.at() == null
                ? "open:" + Instant.EPOCH.until(opened.truncatedTo(ChronoUnit.MINUTES), ChronoUnit.MINUTES)
                : "" + opened.until(step.at(), ChronoUnit.MINUTES);
        add(part, customer.day(complaint), complaint.about(), 1, 0);
    }

    private void complainant() {
        lastDay(ComplaintFact.class).ifPresent(day -> {
            add("complained", day, Map.of(), 1, 0);
            boolean customerThen = customer.presentAt(period.start())
                    || !customer.purchases(period).isEmpty();
            add("outside", day, Map.of(), customerThen ? 0 : 1, 0);
        });
    }

    private <F extends Fact> Optional<LocalDate> lastDay(Class<F> kind) {
        return in(kind).stream().map(customer::day).max(Comparator.naturalOrder());
    }

    private <F extends Fact> void once(String part, Class<F> kind) {
        lastDay(kind).ifPresent(day -> add(part, day, Map.of(), 1, 0));
    }

    private void cost(CostFact cost) {
        long days = cost.from().until(cost.to(), ChronoUnit.DAYS) + 1;
        long spent = 0;
        for (int i = 1; i <= days; i++) {
            long now = BigInteger.valueOf(cost.amount())
                    .multiply(BigInteger.valueOf(i))
                    .divide(BigInteger.valueOf(days))
                    .longValue();
            LocalDate day = cost.from().plusDays(i - 1L);
            if (OracleCustomer.within(day, period)) {
                add(cost.type(), day, brought(cost.channel(), cost.campaign()), 0, now - spent);
            }
            spent = now;
        }
    }

    private static Map<String, String> brought(@Nullable String channel, @Nullable String campaign) {
        Map<String, String> own = new HashMap<>();
        own.put("channel", channel == null ? Slice.UNKNOWN : channel);
        own.put("campaign", campaign == null ? Slice.UNKNOWN : campaign);
        return own;
    }

    private void acquisition() {
        if (customer.acquiredIn(period)) {
            LocalDate first = customer.firstPurchase().orElseThrow();
            Map<String, String> own = customer.records(AttributionFact.class).stream()
                    .map(told -> brought(told.channel(), told.campaign()))
                    .findFirst()
                    .orElse(brought(null, null));
            add("acquired", first, own, 1, 0);
        }
    }

    private void prospect() {
        Optional<LocalDate> entered = customer.records(StagesFact.class).stream()
                .flatMap(stages -> stages.entries().stream())
                .filter(entry -> entry.stage().equals("PROSPECT"))
                .map(StagesFact.Entry::on)
                .min(Comparator.naturalOrder());
        Optional<LocalDate> bought = customer.firstPurchase();
        boolean before =
                bought.isPresent() && entered.isPresent() && bought.get().isBefore(entered.get());
        if (entered.isPresent() && OracleCustomer.within(entered.get(), period) && !before) {
            String part = bought.map(day -> "converted:" + entered.get().until(day, ChronoUnit.DAYS))
                    .orElse("open:" + entered.get().toEpochDay());
            Map<String, String> own = customer.records(AttributionFact.class).stream()
                    .map(told -> brought(told.channel(), told.campaign()))
                    .findFirst()
                    .orElse(brought(null, null));
            add(part, entered.get(), own, 1, 0);
        }
    }

    private void referral(ReferralFact referral) {
        LocalDate made = customer.day(referral);
        if (OracleCustomer.within(made, period)) {
            add("made", made, Map.of(), 1, 0);
        }
        if (referral.convertedAt() != null) {
            LocalDate converted = customer.day(referral.convertedAt());
            if (OracleCustomer.within(converted, period)) {
                add("converted", converted, Map.of(), 1, 0);
            }
        }
    }

    private void interaction(InteractionFact interaction) {
        Map<String, String> own = new HashMap<>();
        own.put("channel", interaction.channel());
        own.put("agent", interaction.agent() == null ? Slice.UNKNOWN : interaction.agent());
        LocalDate day = customer.day(interaction);
        add(interaction.inbound() ? "inbound" : "outbound", day, own, 1, 0);
        if (interaction.resolvedAtOnce() != null) {
            add(interaction.resolvedAtOnce() ? "firstContact" : "laterContact", day, own, 1, 0);
        }
    }
}
