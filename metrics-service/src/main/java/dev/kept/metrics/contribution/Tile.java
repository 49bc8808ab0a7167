// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import java.util.List;

/**
 * How long the stretch of time is that a cell covers; for cells with two axes, on each of them.
 */
public enum Tile {
    DAY(0),
    WEEK(1),
    MONTH(2),
    QUARTER(3),
    YEAR(4),
    MONTH_MONTH(5),
    MONTH_DAY(6),
    DAY_MONTH(7),
    DAY_DAY(8),
    FISCAL_QUARTER(9),
    FISCAL_YEAR(10);

    private static final List<Tile> BY_CODE = List.of(values());

    private final int code;

    Tile(int code) {
        this.code = code;
    }

    /** The stored form. */
    public int code() {
        return code;
    }

    /** The tile of a stored form: codes are places in the order above. */
    public static Tile of(int code) {
        return BY_CODE.get(code);
    }
}
