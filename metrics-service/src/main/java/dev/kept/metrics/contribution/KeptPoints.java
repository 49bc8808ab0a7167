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
    private final Plot plot;

    private KeptPoints(History history, Plot plot) {
        this.history = history;
        this.plot = plot;
    }

    static void add(History history, Plot plot) {
        KeptPoints own = new KeptPoints(history, plot);
        for (int i = 0; i < history.spells.size(); i++) {
            // E lies in it, so that all of its points lie at its edges.
            if (plot.reaches(history.spells.get(i))) {
                own.add(history.spells.get(i), history.spells.subList(0, i));
            }
        }
    }

    private void add(Spell spell, List<Spell> earlier) {
        int first = history.purchases.first();
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
            for (Spell before : earlier) {
                rectangle(KEPT_BY_END, before, piece, segment);
            }
        }
        for (Spell before : earlier) {
            for (Spell piece : history.pieces(before)) {
                rectangle(KEPT_BY_START, piece, spell, history.segmentOn(piece.start()));
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
            plot.addPair(Family.KEPT, x, y, segment, measure, sign);
        }
    }
}
