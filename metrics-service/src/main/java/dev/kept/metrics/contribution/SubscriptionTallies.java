// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.contribution.Tallies.What;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.SubscriptionFact.Term;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who is entitled, what they pay in a month, and what became of each renewal. */
final class SubscriptionTallies {

    private static final What ENTITLED = new What(TallyKind.SUBSCRIBERS, "entitled");
    private static final What PAYING = new What(TallyKind.SUBSCRIBERS, "paying");

    private final History history;
    private final Tallies tallies;
    private final TreeMap<Integer, Standing> standing;
    private final Reasons reasons;

    private SubscriptionTallies(History history, Tallies tallies) {
        this.history = history;
        this.tallies = tallies;
        this.standing = Standing.of(history.timeline, history.horizon);
        this.reasons = new Reasons(history);
    }

    static void add(History history, Tallies tallies) {
        List<SubscriptionFact> subscriptions = history.timeline.records(SubscriptionFact.class);
        if (!subscriptions.isEmpty()) {
            subscriptions.forEach(subscription -> renewals(subscription, history, tallies));
            SubscriptionTallies own = new SubscriptionTallies(history, tallies);
            own.levels();
            own.changes();
        }
    }

    private static void renewals(SubscriptionFact subscription, History history, Tallies tallies) {
        for (Term term : subscription.terms()) {
            int due = Days.number(term.dueOn());
            if (due <= history.horizon) {
                String part = switch (term.outcome()) {
                    case "RENEWED" -> "renewed";
                    case "RENEWED_LATE" -> "renewedLate";
                    case "CANCELLED" -> "cancelled";
                    case "LAPSED" -> "lapsed";
                    default -> "open";
                };
                What what = new What(TallyKind.RENEWALS, part, Map.of("plan", subscription.plan()));
                tallies.onDay(what, due, 1, term.amount());
            }
        }
    }

    /** Cut where the customer moves to another segment. */
    private void levels() {
        standing.forEach((edge, now) -> {
            Integer next = standing.higherKey(edge);
            Spell stretch = new Spell(edge, next == null ? Spell.OPEN : next);
            for (Spell piece : history.pieces(stretch)) {
                stand(piece, ENTITLED, now.entitled() ? 1 : 0, 0);
                stand(piece, PAYING, now.paying() ? 1 : 0, now.mrr().getOrDefault(Standing.OWN, 0L));
                foreign(now.mrr())
                        .forEach((currency, mrr) ->
                                stand(piece, new What(TallyKind.SUBSCRIBERS, "paying:" + currency), 1, mrr));
            }
        });
    }

    private void stand(Spell piece, What what, long n, long amount) {
        tallies.fromEdge(what, piece.start(), piece.start(), n, amount);
        if (piece.ended()) {
            tallies.fromEdge(what, piece.end(), piece.start(), -n, -amount);
        }
    }

    private void changes() {
        int firstEntitled = standing.entrySet().stream()
                .filter(entry -> entry.getValue().entitled())
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
        int firstPaying = standing.entrySet().stream()
                .filter(entry -> entry.getValue().paying())
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
        for (Tile tile : history.days.periods) {
            TreeSet<Integer> starts = new TreeSet<>();
            standing.keySet().forEach(edge -> starts.add(history.days.start(tile, edge - 1)));
            for (int start : starts) {
                int end = history.days.next(tile, start);
                Standing before = at(start);
                Standing after = at(end);
                population(tile, start, end, firstEntitled > start);
                revenue(tile, start, before, after, firstPaying > start);
            }
        }
    }

    private void population(Tile tile, int start, int end, boolean first) {
        boolean before = at(start).entitled();
        boolean after = at(end).entitled();
        if (before && !after) {
            tallies.inPeriod(new What(TallyKind.SUBSCRIBER_CHANGES, "lost", why(end)), tile, start, start, 1, 0);
        } else if (!before && after) {
            String part = first ? "new" : "returned";
            tallies.inPeriod(new What(TallyKind.SUBSCRIBER_CHANGES, part), tile, start, end, 1, 0);
        }
    }

    /** Of the churns that were recorded since the entitlement began that ended, and before the next one. */
    private Map<String, String> why(int edge) {
        int began = DaySet.NEVER_BEFORE;
        boolean before = false;
        for (var entry : standing.entrySet()) {
            boolean entitled = entry.getValue().entitled();
            if (entitled && !before) {
                int day = entry.getKey() - 1;
                if (entry.getKey() > edge) {
                    return reasons.between(began, day);
                }
                began = day;
            }
            before = entitled;
        }
        return reasons.between(began, DaySet.NEVER_AFTER);
    }

    private void revenue(Tile tile, int start, Standing before, Standing after, boolean first) {
        SortedMap<String, Long> change = after.above(before);
        if (!change.isEmpty()) {
            String part;
            if (!before.paying()) {
                part = first ? "new" : "returned";
            } else if (!after.paying()) {
                part = "lost";
            } else {
                part = Standing.rises(change, start, history.timeline.rates()) ? "expansion" : "contraction";
            }
            boolean less = part.equals("lost") || part.equals("contraction");
            SortedMap<String, Long> amounts = less ? before.above(after) : change;
            add(tile, start, part, amounts.getOrDefault(Standing.OWN, 0L));
            foreign(amounts).forEach((currency, amount) -> add(tile, start, part + ":" + currency, amount));
        }
    }

    private void add(Tile tile, int start, String part, long amount) {
        tallies.inPeriod(new What(TallyKind.MRR_CHANGES, part), tile, start, start, 1, amount);
    }

    private static SortedMap<String, Long> foreign(SortedMap<String, Long> mrr) {
        return mrr.tailMap(Standing.OWN + "\0");
    }

    private Standing at(int edge) {
        var entry = standing.floorEntry(edge);
        return entry == null ? Standing.NONE : entry.getValue();
    }
}
