// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.contribution.Family;
import dev.kept.metrics.contribution.Tile;
import java.util.List;
import java.util.function.Consumer;

/** Where cells are read from: the database, or memory. */
interface CellSource {

    /** Calls {@code consumer} for every cell of the scan, in no particular order. Cells of zeros may be left out. */
    void scan(Scan scan, Consumer<Cell> consumer);

    /** The same cells; of labelled families those may be left out whose label begins with another word. */
    default CellSource labelled(String firstWord) {
        return this;
    }

    /**
     * A stretch of cells of one table; all bounds are inclusive.
     *
     * @param cuboid see {@link dev.kept.metrics.contribution.CellKey#cuboid()}
     */
    record Scan(Family family, int cuboid, Tile tile, int xFrom, int xTo, int yFrom, int yTo) {

        static Scan series(Family family, int cuboid, Tile tile, int xFrom, int xTo) {
            return new Scan(family, cuboid, tile, xFrom, xTo, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
    }

    /** A cell as read; it is summed at once and never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record Cell(int x, int y, List<String> segment, List<String> label, long[] measures) {}
}
