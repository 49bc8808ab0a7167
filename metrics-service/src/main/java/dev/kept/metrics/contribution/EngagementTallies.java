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
import java.util.NavigableSet;
import java.util.TreeMap;

/** On how many days customers did something, and what was offered to them to come back. */
final class EngagementTallies {

    private EngagementTallies() {}

    static void add(History history, Tallies tallies) {
        engaged(history, tallies);
        offers(history, tallies);
    }

    private static void engaged(History history, Tallies tallies) {
        NavigableSet<Integer> touches = history.touches();
        for (Tile tile : history.days.periods) {
            Map<Integer, List<Integer>> byPeriod = new TreeMap<>();
            touches.forEach(day -> byPeriod.computeIfAbsent(history.days.start(tile, day), start -> new ArrayList<>())
                    .add(day));
            byPeriod.forEach((start, active) -> {
                int last = active.get(active.size() - 1);
                tallies.inPeriod(new What(TallyKind.ENGAGED, "engaged"), tile, start, last, 1, active.size());
                tallies.inPeriod(new What(TallyKind.ENGAGED, band(active.size())), tile, start, last, 1, 0);
            });
        }
    }

    private static String band(int days) {
        if (days == 1) {
            return "days1";
        }
        if (days <= 3) {
            return "days2to3";
        }
        return days <= 9 ? "days4to9" : "days10up";
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
        Integer bought = history.purchases.lowerKey(day);
        Map<String, String> own = new HashMap<>(Map.of("kind", last.kind()));
        if (bought != null) {
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
