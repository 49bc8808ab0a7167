// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import java.util.List;

/**
 * Presence at two edges S and E, S before E or the same. A customer counts where S lies in [a, b) and E in [c, d); that
 * is the sum, over the points up to (S, E), of +1 at (a, c), -1 at (a, d), -1 at (b, c) and +1 at (b, d).
 */
final class KeptPoints {

    private static final int KEPT_BY_START = 0;
    private static final int KEPT_BY_END = 1;
    private static final int JOINED_BY_FIRST = 2;
    private static final int JOINED_BY_END = 3;

    private final History history;
    private final Points points;

    private KeptPoints(History history, Points points) {
        this.history = history;
        this.points = points;
    }

    static void add(History history, Points points) {
        if (!history.spells.isEmpty()) {
            new KeptPoints(history, points).add();
        }
    }

    private void add() {
        int first = history.purchases.firstKey();
        List<Spell> spells = history.spells;
        for (int i = 0; i < spells.size(); i++) {
            Spell spell = spells.get(i);
            strip(JOINED_BY_FIRST, first + 1, spell, history.segmentOn(first));
            for (Spell piece : history.pieces(spell)) {
                List<String> segment = history.segmentOn(piece.start());
                strip(JOINED_BY_END, first + 1, piece, segment);
                // Within one spell S is never behind E, so fewer corners do.
                strip(KEPT_BY_END, spell.start(), piece, segment);
                corner(KEPT_BY_START, piece.start(), piece.start(), segment, 1);
                corner(KEPT_BY_START, piece.start(), spell.end(), segment, -1);
                corner(KEPT_BY_START, piece.end(), piece.end(), segment, -1);
                corner(KEPT_BY_START, piece.end(), spell.end(), segment, 1);
                for (Spell later : spells.subList(i + 1, spells.size())) {
                    rectangle(KEPT_BY_START, piece, later, segment);
                }
                for (Spell earlier : spells.subList(0, i)) {
                    rectangle(KEPT_BY_END, earlier, piece, segment);
                }
            }
        }
    }

    private void rectangle(int measure, Spell start, Spell end, List<String> segment) {
        strip(measure, start.start(), end, segment);
        corner(measure, start.end(), end.start(), segment, -1);
        corner(measure, start.end(), end.end(), segment, 1);
    }

    private void strip(int measure, int x, Spell end, List<String> segment) {
        corner(measure, x, end.start(), segment, 1);
        corner(measure, x, end.end(), segment, -1);
    }

    /** A corner that the horizon has not reached is not known. */
    private void corner(int measure, int x, int y, List<String> segment, int sign) {
        if (x != Spell.OPEN && y != Spell.OPEN) {
            points.add(Points.at(Family.KEPT, Tile.DAY_DAY, x, y, segment), measure, sign);
        }
    }
}
