// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.contribution.Tallies.What;
import dev.kept.metrics.fact.WinBackFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** On how many days customers did something, and what was offered to them to come back. */
final class EngagementTallies {

    private static final What ENGAGED = new What(TallyKind.ENGAGED, "engaged");
    private static final What ONE_DAY = new What(TallyKind.ENGAGED, "days1");
    private static final What FEW_DAYS = new What(TallyKind.ENGAGED, "days2to3");
    private static final What SOME_DAYS = new What(TallyKind.ENGAGED, "days4to9");
    private static final What MANY_DAYS = new What(TallyKind.ENGAGED, "days10up");

    private EngagementTallies() {}

    static void add(History history, Tallies tallies) {
        engaged(history, tallies);
        offers(history, tallies);
    }

    private static void engaged(History history, Tallies tallies) {
        for (Tile tile : history.days.periods) {
            for (DaySet.Run run : tallies.runs(tile, history.touches)) {
                tallies.inPeriod(ENGAGED, tile, run.start(), run.last(), 1, run.days());
                tallies.inPeriod(band(run.days()), tile, run.start(), run.last(), 1, 0);
            }
        }
    }

    private static What band(int days) {
        if (days == 1) {
            return ONE_DAY;
        }
        if (days <= 3) {
            return FEW_DAYS;
        }
        return days <= 9 ? SOME_DAYS : MANY_DAYS;
    }

    private static void offers(History history, Tallies tallies) {
        List<WinBackFact> offers = new ArrayList<>(history.timeline.records(WinBackFact.class));
        if (offers.isEmpty()) {
            return;
        }
        offers.sort(Comparator.comparing(WinBackFact::occurredAt).thenComparing(WinBackFact::entity));
        for (Tile tile : history.days.periods) {
            Map<Integer, List<WinBackFact>> byPeriod = new TreeMap<>();
            offers.forEach(offer -> byPeriod.computeIfAbsent(
                            history.days.start(tile, history.dayOf(offer.occurredAt())), start -> new ArrayList<>())
                    .add(offer));
            byPeriod.forEach((start, made) -> offered(history, tallies, tile, start, made));
        }
    }

    private static void offered(History history, Tallies tallies, Tile tile, int start, List<WinBackFact> made) {
        WinBackFact last = made.get(made.size() - 1);
        int day = history.dayOf(last.occurredAt());
        int bought = history.purchases.lastBefore(day);
        Map<String, String> own = new HashMap<>(Map.of("kind", last.kind()));
        if (bought != DaySet.NEVER_BEFORE) {
            own.put("lapse", Lapse.of(day - bought));
        }
        boolean returned = made.stream().anyMatch(offer -> offer.outcome().equals("WON_BACK"));
        boolean open = made.stream().anyMatch(offer -> offer.outcome().equals("OPEN"));
        long cost = made.stream().mapToLong(WinBackFact::cost).sum();
        tallies.inPeriod(new What(TallyKind.WIN_BACKS, "contacted", own), tile, start, day, 1, cost);
        tallies.inPeriod(new What(TallyKind.WIN_BACKS, "returned", own), tile, start, day, returned ? 1 : 0, 0);
        tallies.inPeriod(new What(TallyKind.WIN_BACKS, "open", own), tile, start, day, open && !returned ? 1 : 0, 0);
    }
}
