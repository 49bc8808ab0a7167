// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.contribution.Tallies.What;
import dev.kept.metrics.fact.FeedbackFact;
import dev.kept.metrics.fact.InspectionFact;
import dev.kept.metrics.fact.InvitationFact;
import java.util.Map;
import java.util.TreeMap;

/** Invitations, feedback and its themes, inspections. */
final class SurveyTallies {

    private SurveyTallies() {}

    static void add(History history, Tallies tallies) {
        invitations(history, tallies);
        feedback(history, tallies);
        inspections(history, tallies);
    }

    private static void invitations(History history, Tallies tallies) {
        for (InvitationFact invitation : history.timeline.records(InvitationFact.class)) {
            int day = history.dayOf(invitation.occurredAt());
            String wave = invitation.wave();
            Map<String, String> own = Map.of(
                    Slice.SURVEY, invitation.survey(),
                    Slice.CHANNEL, invitation.channel(),
                    Slice.WAVE, wave == null ? Slice.UNKNOWN : wave);
            tallies.onDay(new What(TallyKind.INVITATIONS, "invited", own), day, 1, 0);
            invitation.steps().forEach(step -> tallies.onDay(new What(TallyKind.INVITATIONS, step, own), day, 1, 0));
        }
    }

    private static void inspections(History history, Tallies tallies) {
        for (InspectionFact inspection : history.timeline.records(InspectionFact.class)) {
            int day = history.dayOf(inspection.occurredAt());
            Map<String, String> about = inspection.about();
            long hundredths = Math.round(inspection.score() / 100.0);
            tallies.onDay(new What(TallyKind.INSPECTIONS, "inspected", about), day, 1, inspection.score());
            tallies.onDay(new What(TallyKind.INSPECTIONS, "squares", about), day, 0, hundredths * hundredths);
            Boolean passed = inspection.passed();
            if (passed != null) {
                tallies.onDay(new What(TallyKind.INSPECTIONS, "judged", about), day, 1, 0);
                tallies.onDay(new What(TallyKind.INSPECTIONS, "passed", about), day, passed ? 1 : 0, 0);
            }
        }
    }

    private static void feedback(History history, Tallies tallies) {
        Map<String, DaySet> byTheme = new TreeMap<>();
        for (FeedbackFact item : history.timeline.records(FeedbackFact.class)) {
            int day = history.dayOf(item.occurredAt());
            Map<String, String> own = Map.of("source", item.source());
            tallies.onDay(new What(TallyKind.FEEDBACK, item.sentiment(), own), day, 1, 0);
            Long rating = item.rating();
            if (rating != null) {
                tallies.onDay(new What(TallyKind.FEEDBACK, "rated", own), day, 1, rating);
            }
            for (String theme : item.themes()) {
                byTheme.computeIfAbsent(theme, key -> new DaySet()).add(day);
                Map<String, String> of = Map.of("source", item.source(), "theme", theme);
                tallies.onDay(new What(TallyKind.THEMES, item.sentiment(), of), day, 1, 0);
            }
        }
        byTheme.forEach((theme, days) -> customers(history, tallies, theme, days));
    }

    /** What those who spoke of a theme did in the same period. */
    private static void customers(History history, Tallies tallies, String theme, DaySet days) {
        Map<String, String> own = Map.of("theme", theme);
        tallies.oncePerPeriod(new What(TallyKind.THEME_CUSTOMERS, "spoke", own), days);
        for (Tile tile : history.days.periods) {
            for (DaySet.Run run : tallies.runs(tile, days)) {
                int start = run.start();
                int end = history.days.next(tile, start);
                boolean there = history.presentAt(start);
                boolean lost = there && !history.presentAt(end);
                tallies.inPeriod(what("start", own), tile, start, start, there ? 1 : 0, 0);
                tallies.inPeriod(what("lost", own), tile, start, start, lost ? 1 : 0, 0);
                int last = history.purchases.lastBefore(end);
                if (last >= start) {
                    tallies.inPeriod(what("bought", own), tile, start, last, 1, 0);
                }
                for (Orders.Dated order : history.orders.from(start)) {
                    if (order.day() < end) {
                        tallies.inPeriod(what("orders", own), tile, start, order.day(), 1, order.amount());
                    }
                }
            }
        }
    }

    private static What what(String part, Map<String, String> own) {
        return new What(TallyKind.THEME_CUSTOMERS, part, own);
    }
}
