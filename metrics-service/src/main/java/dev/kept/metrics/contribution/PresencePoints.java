// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import java.util.TreeSet;

/** Presence: the stock at every edge, and what each calendar period changes in the set of present customers. */
final class PresencePoints {

    private static final int LOST = 0;
    private static final int NEW_AT_END = 1;
    private static final int NEW_FIRST_EVER = 2;
    private static final int ACQUIRED_LOST = 3;
    private static final int RETURNED_LOST = 4;

    private PresencePoints() {}

    static void add(History history, Points points) {
        for (Spell spell : history.spells) {
            for (Spell piece : history.pieces(spell)) {
                var segment = history.segmentOn(piece.start());
                points.add(Points.at(Family.STOCK, Tile.DAY, piece.start(), 0, segment), 0, 1);
                if (piece.ended()) {
                    points.add(Points.at(Family.STOCK, Tile.DAY, piece.end(), 0, segment), 0, -1);
                }
            }
        }
        for (Tile tile : history.days.periods) {
            // Only a period in which a spell starts or ends can have another set at its end than at its start.
            TreeSet<Integer> starts = new TreeSet<>();
            for (Spell spell : history.spells) {
                starts.add(history.days.start(tile, spell.start() - 1));
                if (spell.ended()) {
                    starts.add(history.days.start(tile, spell.end() - 1));
                }
            }
            starts.forEach(start -> add(history, tile, start, points));
        }
    }

    private static void add(History history, Tile tile, int start, Points points) {
        int end = history.days.next(tile, start);
        boolean before = history.presentAt(start);
        boolean after = history.presentAt(end);
        int first = history.purchases.firstKey();
        boolean joined = start <= first && first < end;
        if (before && !after) {
            points.add(key(history, tile, start, start), LOST, 1);
        } else if (!before && after) {
            points.add(key(history, tile, start, end), NEW_AT_END, 1);
            points.add(key(history, tile, start, end), NEW_FIRST_EVER, joined ? 1 : 0);
        } else if (!before) {
            Integer last = history.purchases.lowerKey(end);
            if (joined) {
                points.add(key(history, tile, start, first), ACQUIRED_LOST, 1);
            } else if (last != null && last >= start) {
                points.add(key(history, tile, start, last), RETURNED_LOST, 1);
            }
        }
    }

    private static CellKey key(History history, Tile tile, int start, int segmentDay) {
        return Points.at(Family.PRESENCE, tile, start, 0, history.segmentOn(segmentDay));
    }
}
