// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

/**
 * A range of amounts that share their three leading digits, so that a distribution of amounts has a few thousand bands
 * however many customers there are, and none is wider than a hundredth of the amounts in it.
 *
 * @param low smallest amount in it, ten-thousandths of the currency
 * @param high largest amount in it
 */
public record ValueBand(long low, long high) {

    private static final int LEADING = 1000;

    /** @param amount zero or more */
    public static ValueBand of(long amount) {
        long width = 1;
        while (amount / width >= LEADING) {
            width *= 10;
        }
        long low = amount / width * width;
        return new ValueBand(low, low + width - 1);
    }

    /** The band that {@link #part} names. */
    public static ValueBand named(String part) {
        return of(Long.parseLong(part));
    }

    /** Its name as a part of a tally. */
    public String part() {
        return Long.toString(low);
    }
}
