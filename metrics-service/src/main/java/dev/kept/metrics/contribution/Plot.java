// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import java.util.Arrays;
import java.util.List;

/**
 * Where the parts of a contribution put their points: into a sum, to be added or taken away, and only from a day on. What lies
 * wholly before that day is left out, because it is the same on both sides of a difference (see {@link Difference}). So a part
 * need not look at earlier days either, but for what reaches from them into later ones.
 */
final class Plot {

    private final Points points;
    private final long times;
    private final Days days;
    private final int from;
    private final boolean beyondOrders;
    /** By {@link Tile#code()}. */
    private final int[] first = new int[Tile.values().length];

    private Plot(Points points, long times, Days days, int from, boolean beyondOrders) {
        this.points = points;
        this.times = times;
        this.days = days;
        this.from = from;
        this.beyondOrders = beyondOrders;
        Arrays.fill(first, from);
        if (from != Difference.EVER) {
            days.periods.forEach(tile -> first[tile.code()] = days.start(tile, from));
        }
    }

    /** For all points. */
    static Plot of(Points points, Days days) {
        return new Plot(points, 1, days, Difference.EVER, true);
    }

    /** For one side of a difference: the one that is added or, with {@code times} -1, the one that is taken away. */
    static Plot of(Points points, Days days, Difference difference, long times) {
        return new Plot(points, times, days, difference.from(), difference.beyondOrders());
    }

    /** The same sum for a part that writes backwards: what it tells of a day depends on what happens later. */
    Plot whole() {
        return from == Difference.EVER ? this : new Plot(points, times, days, Difference.EVER, beyondOrders);
    }

    /** Whether there are points of what rests on no order. */
    boolean beyondOrders() {
        return beyondOrders;
    }

    /** First day of which there are points. */
    int from() {
        return from;
    }

    /** First day of the first calendar period of which there are points. */
    int first(Tile tile) {
        return first[tile.code()];
    }

    /** First day of the calendar period so many periods before that. */
    int before(Tile tile, int periods) {
        int start = first(tile);
        for (int i = 0; i < periods && start != Difference.EVER; i++) {
            start = days.previous(tile, start);
        }
        return start;
    }

    /** Whether there are points of a spell's end. */
    boolean reaches(Spell spell) {
        return spell.end() > from;
    }

    /** Whether there are points of a place; on two axes the later one decides. */
    boolean holds(Family family, Tile tile, int later) {
        return switch (family.spread) {
            case DAYS, ALONE -> later >= from;
            // What happened on a day is known at the edge behind it.
            case EDGES, PAIRS -> later > from;
            case PERIODS -> later >= first(tile);
        };
    }

    /** Adds to one measure of a place without a label. */
    void add(Family family, Tile tile, int x, List<String> segment, int measure, long value) {
        if (value != 0 && holds(family, tile, x)) {
            points.add(key(family, tile, x, 0, segment, List.of()), measure, times * value);
        }
    }

    /** Adds to one measure of a place on two axes. */
    void addPair(Family family, int x, int y, List<String> segment, int measure, long value) {
        Tile tile = family == Family.COHORT ? Tile.MONTH : Tile.DAY_DAY;
        if (value != 0 && holds(family, tile, Math.max(x, y))) {
            points.add(key(family, tile, x, y, segment, List.of()), measure, times * value);
        }
    }

    /** Adds to all measures of a labelled place. */
    void add(Family family, Tile tile, int x, List<String> segment, List<String> label, long... measures) {
        if (holds(family, tile, x)) {
            points.add(key(family, tile, x, 0, segment, label), measures, times);
        }
    }

    private static CellKey key(Family family, Tile tile, int x, int y, List<String> segment, List<String> label) {
        return new CellKey(family, (1 << segment.size()) - 1, tile, x, y, segment, label);
    }
}
