// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

/** Presence: the stock at every edge, and what each calendar period changes in the set of present customers. */
final class PresencePoints {

    private static final int LOST = 0;
    private static final int NEW_AT_END = 1;
    private static final int NEW_FIRST_EVER = 2;
    private static final int ACQUIRED_LOST = 3;
    private static final int RETURNED_LOST = 4;

    private PresencePoints() {}

    static void add(History history, Plot plot) {
        for (Spell spell : history.spells) {
            if (plot.reaches(spell)) {
                stock(history, spell, plot);
            }
        }
        for (Tile tile : history.days.periods) {
            // Only a period in which a spell starts or ends can have another set at its end than at its start.
            int done = DaySet.NEVER_BEFORE;
            for (Spell spell : history.spells) {
                done = change(history, tile, spell.start(), done, plot);
                if (spell.ended()) {
                    done = change(history, tile, spell.end(), done, plot);
                }
            }
        }
    }

    private static void stock(History history, Spell spell, Plot plot) {
        for (Spell piece : history.pieces(spell)) {
            var segment = history.segmentOn(piece.start());
            plot.add(Family.STOCK, Tile.DAY, piece.start(), segment, 0, 1);
            if (piece.ended()) {
                plot.add(Family.STOCK, Tile.DAY, piece.end(), segment, 0, -1);
            }
        }
    }

    /** Of the period that holds an edge, unless it is the one that was done last: edges ascend. */
    private static int change(History history, Tile tile, int edge, int done, Plot plot) {
        if (edge <= plot.first(tile)) {
            return done;
        }
        int start = history.days.start(tile, edge - 1);
        if (start > done) {
            change(history, tile, start, plot);
        }
        return start;
    }

    private static void change(History history, Tile tile, int start, Plot plot) {
        int end = history.days.next(tile, start);
        boolean before = history.presentAt(start);
        boolean after = history.presentAt(end);
        int first = history.purchases.first();
        boolean joined = start <= first && first < end;
        if (before && !after) {
            add(history, tile, start, start, plot, LOST);
        } else if (!before && after) {
            add(history, tile, start, end, plot, NEW_AT_END);
            if (joined) {
                add(history, tile, start, end, plot, NEW_FIRST_EVER);
            }
        } else if (!before) {
            int last = history.purchases.lastBefore(end);
            if (joined) {
                add(history, tile, start, first, plot, ACQUIRED_LOST);
            } else if (last >= start) {
                add(history, tile, start, last, plot, RETURNED_LOST);
            }
        }
    }

    private static void add(History history, Tile tile, int start, int segmentDay, Plot plot, int measure) {
        plot.add(Family.PRESENCE, tile, start, history.segmentOn(segmentDay), measure, 1);
    }
}
