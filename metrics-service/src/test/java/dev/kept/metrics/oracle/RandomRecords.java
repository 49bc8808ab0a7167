// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.oracle;

import dev.kept.metrics.fact.AttributionFact;
import dev.kept.metrics.fact.BehaviourFact;
import dev.kept.metrics.fact.ChurnFact;
import dev.kept.metrics.fact.ComplaintFact;
import dev.kept.metrics.fact.CostFact;
import dev.kept.metrics.fact.CouponFact;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.FeedbackFact;
import dev.kept.metrics.fact.InspectionFact;
import dev.kept.metrics.fact.InteractionFact;
import dev.kept.metrics.fact.InvitationFact;
import dev.kept.metrics.fact.ReferralFact;
import dev.kept.metrics.fact.StagesFact;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.TouchFact;
import dev.kept.metrics.fact.WinBackFact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Random complaints, costs, subscriptions and so on of one customer, most of them in several versions. */
public final class RandomRecords {

    private final Random random;
    private final LocalDate start;
    private final int days;
    private final ZoneId zone;

    /** @param days from {@code start} on, in which everything happens */
    public RandomRecords(Random random, LocalDate start, int days, ZoneId zone) {
        this.random = random;
        this.start = start;
        this.days = days;
        this.zone = zone;
    }

    /** Facts of a customer. */
    public List<Fact> of(String customer) {
        List<Fact> facts = new ArrayList<>();
        some(2, i -> versions(facts, version -> complaint(customer + "_p" + i, version)));
        some(2, i -> versions(facts, version -> interaction(customer + "_i" + i, version)));
        some(2, i -> versions(facts, version -> referral(customer + "_f" + i, version)));
        some(2, i -> versions(facts, version -> subscription(customer + "_s" + i, version)));
        some(1, i -> versions(facts, version -> cost(customer + "_c" + i, version)));
        some(1, i -> versions(facts, version -> attribution(customer + "_a", version)));
        some(1, i -> versions(facts, version -> stages(customer + "/stage", version)));
        some(2, i -> versions(facts, version -> invitation(customer, i, version)));
        some(2, i -> versions(facts, version -> feedback(customer + "_b" + i, version)));
        some(2, i -> versions(facts, version -> churn(customer + "_h" + i, version)));
        some(2, i -> versions(facts, version -> winBack(customer + "_w" + i, version)));
        some(3, i -> versions(facts, version -> behaviour(customer + "/b" + i, version)));
        some(1, i -> versions(facts, version -> touch(customer + "_t" + i, version)));
        some(1, i -> versions(facts, version -> coupon(customer + "_g" + i, version)));
        return facts;
    }

    /** An invitation, often to the response of the same number. */
    private InvitationFact invitation(String customer, int i, long version) {
        return new InvitationFact(
                customer + "_v" + i,
                version,
                instant(),
                pick(List.of("relation", "visit")),
                pick(List.of("email", "web")),
                i == 1 ? "wav_1" : "wav_2",
                random.nextInt(4) == 0 ? null : customer + "_r" + i,
                pick(List.of(
                        Set.of("suppressed"),
                        Set.of("sent"),
                        Set.of("sent", "bounced"),
                        Set.of("sent", "delivered"),
                        Set.of("sent", "delivered", "opened"),
                        Set.of("sent", "delivered", "opened", "refused"),
                        Set.of("sent", "delivered", "opened", "started"),
                        Set.of("sent", "delivered", "opened", "started", "partial"),
                        Set.of("sent", "delivered", "opened", "started", "completed"))),
                deleted());
    }

    private FeedbackFact feedback(String id, long version) {
        return new FeedbackFact(
                id,
                version,
                instant(),
                pick(List.of("REVIEW", "SOCIAL")),
                pick(List.of("POSITIVE", "NEGATIVE")),
                random.nextBoolean() ? null : (Long) (random.nextInt(5) * 250_000L),
                pick(List.of(Set.of(), Set.of("thm_1"), Set.of("thm_1", "thm_2"))),
                deleted());
    }

    /** An inspection of the service. */
    public InspectionFact inspection(String id, long version) {
        Map<String, String> about = new HashMap<>();
        put(about, "team", maybe("tem_1", "tem_2"));
        put(about, "agent", maybe("agt_1", "agt_2"));
        put(about, "inspector", maybe("agt_3", "agt_4"));
        put(about, "region", maybe("EAST", "WEST"));
        put(about, "branch", maybe("north", "south"));
        return new InspectionFact(
                id,
                version,
                instant(),
                about,
                random.nextInt(1_000_001),
                random.nextInt(3) == 0 ? null : (Boolean) random.nextBoolean(),
                deleted());
    }

    /** A cost; of nobody in particular if it stands alone. */
    public CostFact cost(String id, long version) {
        LocalDate from = day();
        return new CostFact(
                id,
                version,
                instant(),
                pick(List.of("MARKETING", "SALES", "PROMOTION", "SERVICING", "TOOLS")),
                random.nextInt(100_000),
                from,
                from.plusDays(random.nextInt(3) == 0 ? 0 : random.nextInt(90)),
                maybe("search", "email"),
                maybe("cpg_1", "cpg_2"),
                deleted());
    }

    private ComplaintFact complaint(String id, long version) {
        Instant opened = instant();
        Map<String, String> about = new HashMap<>();
        about.put("severity", pick(List.of("LOW", "HIGH")));
        put(about, "channel", maybe("phone", "email"));
        put(about, "team", maybe("tem_1", "tem_2"));
        put(about, "agent", maybe("agt_1", "agt_2"));
        return new ComplaintFact(
                id,
                version,
                opened,
                about,
                step(opened),
                step(opened),
                random.nextInt(3),
                random.nextInt(3) * 5_000L,
                random.nextInt(3) == 0 ? satisfaction(random.nextInt(5)) : null,
                deleted());
    }

    private ComplaintFact.Step step(Instant opened) {
        return new ComplaintFact.Step(
                random.nextInt(3) == 0 ? null : opened.plusSeconds(random.nextInt(500_000)),
                random.nextBoolean(),
                random.nextInt(3) == 0);
    }

    private static ComplaintFact.Satisfaction satisfaction(int aboveOne) {
        return new ComplaintFact.Satisfaction(aboveOne * 250_000L, aboveOne >= 3);
    }

    private InteractionFact interaction(String id, long version) {
        return new InteractionFact(
                id,
                version,
                instant(),
                pick(List.of("PHONE", "EMAIL")),
                random.nextBoolean(),
                maybe("agt_1", "agt_2"),
                random.nextBoolean() ? null : (Boolean) random.nextBoolean(),
                deleted());
    }

    private AttributionFact attribution(String id, long version) {
        return new AttributionFact(
                id, version, instant(), maybe("referral", "email"), maybe("cpg_1", "cpg_2"), deleted());
    }

    private ReferralFact referral(String id, long version) {
        return new ReferralFact(id, version, instant(), random.nextBoolean() ? instant() : null, deleted());
    }

    private SubscriptionFact subscription(String id, long version) {
        List<SubscriptionFact.Span> spans = new ArrayList<>();
        List<SubscriptionFact.Term> terms = new ArrayList<>();
        LocalDate from = day();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            LocalDate to = from.plusDays(1L + random.nextInt(120));
            boolean last = i == 1 && random.nextBoolean();
            spans.add(new SubscriptionFact.Span(from, last ? null : to, random.nextInt(4) * 100_000L));
            terms.add(new SubscriptionFact.Term(
                    to,
                    pick(List.of("RENEWED", "RENEWED_LATE", "CANCELLED", "LAPSED", "OPEN")),
                    random.nextInt(5) * 100_000L));
            from = random.nextBoolean() ? to : to.plusDays(random.nextInt(60));
        }
        return new SubscriptionFact(id, version, instant(), pick(List.of("basic", "pro")), spans, terms, deleted());
    }

    private StagesFact stages(String id, long version) {
        List<StagesFact.Entry> entries = new ArrayList<>();
        LocalDate on = day();
        for (int i = random.nextInt(5); i > 0; i--) {
            entries.add(new StagesFact.Entry(on, pick(List.of("PROSPECT", "NEW", "ACTIVE", "LOYAL", "CHURNED"))));
            on = on.plusDays(random.nextInt(60));
        }
        return new StagesFact(id, version, instant(), entries);
    }

    private ChurnFact churn(String id, long version) {
        List<String> reasons = random.nextInt(4) == 0
                ? List.of()
                : List.of(pick(List.of("price", "payment-failure", "email")), "quality");
        return new ChurnFact(id, version, instant(), day(), reasons, deleted());
    }

    private WinBackFact winBack(String id, long version) {
        return new WinBackFact(
                id,
                version,
                instant(),
                pick(List.of("GIFT", "email")),
                pick(List.of("OPEN", "WON_BACK", "DECLINED", "EXPIRED")),
                random.nextInt(3) * 10_000L,
                deleted());
    }

    private BehaviourFact behaviour(String id, long version) {
        LocalDate on = day();
        return new BehaviourFact(id, version, on.atStartOfDay(zone).toInstant(), on, random.nextInt(3));
    }

    private TouchFact touch(String id, long version) {
        return new TouchFact(id, version, instant(), "cpg_1", "email", deleted());
    }

    private CouponFact coupon(String id, long version) {
        return new CouponFact(id, version, instant(), random.nextBoolean() ? instant() : null, deleted());
    }

    private interface Nth {
        void make(int i);
    }

    private void some(int most, Nth nth) {
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            nth.make(i);
        }
    }

    private void versions(List<Fact> facts, LongFunction<Fact> make) {
        for (int version = 1 + random.nextInt(2); version > 0; version--) {
            facts.add(make.apply(version));
        }
    }

    private static void put(Map<String, String> about, String name, @Nullable String value) {
        if (value != null) {
            about.put(name, value);
        }
    }

    private @Nullable String maybe(String one, String other) {
        return random.nextInt(3) == 0 ? null : random.nextBoolean() ? one : other;
    }

    private boolean deleted() {
        return random.nextInt(8) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private LocalDate day() {
        LocalDate day = start.plusDays(random.nextInt(days));
        return random.nextInt(4) == 0 ? day.withDayOfMonth(1) : day;
    }

    private Instant instant() {
        long second = pick(List.of(0, -1, 1, 86_399, 43_200, random.nextInt(86_400)));
        return day().atStartOfDay(zone).toInstant().plusSeconds(second);
    }
}
