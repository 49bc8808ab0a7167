// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

/**
 * A range of amounts that share their leading binary digits, so that a distribution of amounts has not many bands, however
 * many customers there are, and each is as wide as a known part of the amounts in it.
 *
 * @param low smallest amount in it, ten-thousandths of the currency
 * @param high largest amount in it
 */
public record ValueBand(long low, long high) {

    /** How finely amounts are told apart. Whoever buys changes bands, in each group that counts them. */
    public enum Width {
        /** For groups of customers: 8 bands from an amount to its double. */
        EIGHTH(3),
        /** For all customers together: 256 of them. */
        FINE(8);

        private final int digits;

        Width(int digits) {
            this.digits = digits;
        }
    }

    /** @param amount zero or more */
    public static ValueBand of(long amount, Width width) {
        long size = Math.max(1, Long.highestOneBit(amount) >> width.digits);
        long low = amount / size * size;
        return new ValueBand(low, low + size - 1);
    }

    /** Its name as a part of a tally. */
    public String part() {
        return Long.toString(low);
    }
}
