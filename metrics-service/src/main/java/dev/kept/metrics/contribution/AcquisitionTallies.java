// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.contribution.Tallies.What;
import dev.kept.metrics.fact.AttributionFact;
import dev.kept.metrics.fact.CostFact;
import dev.kept.metrics.fact.ReferralFact;
import dev.kept.metrics.fact.StagesFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was spent, who came by which way, and who brought others. */
final class AcquisitionTallies {

    private static final String PROSPECT = "PROSPECT";

    private AcquisitionTallies() {}

    static void add(History history, Tallies tallies) {
        history.timeline.records(CostFact.class).forEach(cost -> spread(cost, tallies));
        acquisition(history, tallies);
        referrals(history, tallies);
    }

    /** Evenly over the days; the shares add up to the amount exactly. */
    private static void spread(CostFact cost, Tallies tallies) {
        What what = new What(TallyKind.COSTS, cost.type(), own(cost.channel(), cost.campaign()));
        for (LocalDate day = cost.from(); !day.isAfter(cost.to()); day = day.plusDays(1)) {
            long spent = cost.spentBefore(day.plusDays(1)) - cost.spentBefore(day);
            tallies.onDay(what, Days.number(day), 0, spent);
        }
    }

    private static void acquisition(History history, Tallies tallies) {
        if (!history.purchases.isEmpty()) {
            What what = new What(TallyKind.ACQUISITIONS, "acquired", broughtBy(history));
            tallies.onDay(what, history.purchases.first(), 1, 0);
        }
    }

    /** What became of a prospect, by the day on which the wait began. Who had bought before was none. */
    static void prospects(History history, Tallies tallies) {
        for (StagesFact stages : history.timeline.records(StagesFact.class)) {
            for (StagesFact.Entry entry : stages.entries()) {
                if (entry.stage().equals(PROSPECT)) {
                    prospect(history, tallies, Days.number(entry.on()));
                    return;
                }
            }
        }
    }

    private static void prospect(History history, Tallies tallies, int entered) {
        int first = history.purchases.isEmpty() ? DaySet.NEVER_AFTER : history.purchases.first();
        if (first >= entered) {
            String part = first == DaySet.NEVER_AFTER ? "open:" + entered : "converted:" + (first - entered);
            tallies.onDay(new What(TallyKind.PROSPECTS, part, broughtBy(history)), entered, 1, 0);
        }
    }

    private static Map<String, String> broughtBy(History history) {
        List<AttributionFact> told = history.timeline.records(AttributionFact.class);
        return told.isEmpty()
                ? Map.of()
                : own(told.get(0).channel(), told.get(0).campaign());
    }

    private static void referrals(History history, Tallies tallies) {
        DaySet days = new DaySet();
        for (ReferralFact referral : history.timeline.records(ReferralFact.class)) {
            int day = history.dayOf(referral.occurredAt());
            days.add(day);
            tallies.onDay(new What(TallyKind.REFERRALS, "made"), day, 1, 0);
            Instant converted = referral.convertedAt();
            if (converted != null) {
                tallies.onDay(new What(TallyKind.REFERRALS, "converted"), history.dayOf(converted), 1, 0);
            }
        }
        tallies.oncePerPeriod(new What(TallyKind.REFERRERS, "referred"), days);
    }

    private static Map<String, String> own(@Nullable String channel, @Nullable String campaign) {
        Map<String, String> own = new HashMap<>();
        if (channel != null) {
            own.put("channel", channel);
        }
        if (campaign != null) {
            own.put("campaign", campaign);
        }
        return own;
    }
}
