// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one customer adds to the cells. A pure function: equal timelines contribute the same whatever happened in
 * between, so the cells are always the sum over all customers, however the facts arrived.
 *
 * <p>A purchase on day d makes the customer present at the edges d+1 to d+W. The start of a spell counts at once; its
 * end only when the horizon has reached it, so that nothing which only the passing of time brings about is known before
 * its time.
 */
public final class Contribution {

    /** What each part makes. */
    private static final Map<Part, Set<Family>> PARTS = Map.of(
            FlowPoints::add, Set.of(Family.FLOW),
            AnswerPoints::add, Set.of(Family.ANSWER, Family.RESPONSE, Family.ANSWERED, Family.REPLY),
            PresencePoints::add, Set.of(Family.STOCK, Family.PRESENCE),
            KeptPoints::add, Set.of(Family.KEPT),
            ActivityPoints::add, Set.of(Family.ACTIVITY),
            WindowPoints::add, Set.of(Family.WINDOW),
            RevenuePoints::add, Set.of(Family.BRIDGE, Family.COHORT),
            Tallies::add, Set.of(Family.TALLY, Family.LEVEL, Family.CHANGE));

    /** Raised whenever equal timelines contribute something else than before: all cells are then built anew. */
    public static final int VERSION = 10;

    private Contribution() {}

    private interface Part {
        void add(History history, Plot plot);
    }

    /**
     * Points of the full cuboid; {@link Lattice} derives the cells.
     *
     * @param horizon last closed local day
     */
    public static Points of(CustomerTimeline timeline, Policy policy, LocalDate horizon) {
        return of(timeline, policy, horizon, EnumSet.allOf(Family.class));
    }

    /** Same as {@link #of(CustomerTimeline, Policy, LocalDate)}; other families may be left out. */
    public static Points of(CustomerTimeline timeline, Policy policy, LocalDate horizon, Set<Family> families) {
        Points points = new Points();
        History history = new History(timeline, policy, Days.number(horizon));
        add(history, families, Plot.of(points, history.days));
        return points;
    }

    /** What the second timeline contributes more than the first one, each with its own horizon. */
    public static Points difference(
            CustomerTimeline before, LocalDate then, CustomerTimeline after, LocalDate now, Policy policy) {
        History one = new History(after, policy, Days.number(now));
        History other = new History(before, policy, Days.number(then));
        Set<Family> all = EnumSet.allOf(Family.class);
        Points points = new Points();
        Difference difference = new Difference(one, other);
        add(one, all, Plot.of(points, one.days, difference, 1));
        add(other, all, Plot.of(points, one.days, difference, -1));
        return points;
    }

    private static void add(History history, Set<Family> families, Plot plot) {
        PARTS.forEach((part, made) -> {
            if (!Collections.disjoint(families, made)) {
                part.add(history, plot);
            }
        });
    }

    /**
     * The first day after the horizon whose closing changes the contribution.
     *
     * @return empty if the passing of time changes nothing any more
     */
    public static Optional<LocalDate> nextDay(CustomerTimeline timeline, Policy policy, LocalDate horizon) {
        int now = Days.number(horizon);
        History history = new History(timeline, policy, now);
        return Stream.of(presenceChanges(history, policy), Standing.next(timeline, now), RecencyTallies.next(history))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }

    private static Optional<LocalDate> presenceChanges(History history, Policy policy) {
        List<Spell> open = history.spells;
        if (open.isEmpty() || open.get(open.size() - 1).ended()) {
            return Optional.empty();
        }
        // The same spells once everything has ended: the first end that is not known yet.
        return Spell.of(history.purchases, policy.presenceDays(), Integer.MAX_VALUE - 1).stream()
                .filter(spell -> spell.end() > history.horizon + 1)
                .findFirst()
                .map(spell -> LocalDate.ofEpochDay(spell.end() - 1L));
    }
}
