// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import java.util.List;

/** Takes the cells that {@link Lattice} makes of points, one by one; the same cell can come many times. */
public interface CellSink {

    /**
     * Adds to all measures of a cell.
     *
     * @param label what was answered or tallied; empty unless the family is labelled
     */
    void add(Cut cut, Place place, List<String> label, long[] measures);

    /**
     * Which dimensions are kept apart, and their values. One lattice makes one instance of each, so that a sink can know
     * it by its identity.
     */
    final class Cut {

        private final int cuboid;
        private final List<String> segment;

        Cut(int cuboid, List<String> segment) {
            this.cuboid = cuboid;
            this.segment = segment;
        }

        /** Bit i is set if the i-th dimension of the policy is kept apart; 0 is the total. */
        public int cuboid() {
            return cuboid;
        }

        /** Values of the dimensions that are kept apart, in the policy's order. */
        public List<String> segment() {
            return segment;
        }
    }

    /** A stretch of time in a table of cells: its first days on both axes; y is 0 where there is only one. */
    record Place(Family family, Tile tile, int x, int y) {}
}
