// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

/**
 * A range of amounts that share their leading digits, so that a distribution of amounts has a few hundred or thousand
 * bands however many customers there are, and none is wider than a tenth or a hundredth of the amounts in it.
 *
 * @param low smallest amount in it, ten-thousandths of the currency
 * @param high largest amount in it
 */
public record ValueBand(long low, long high) {

    /** How finely amounts are told apart: every customer who buys changes bands, in each group that counts them. */
    public enum Digits {
        /** For groups of customers. */
        TWO(100),
        /** For all customers together. */
        THREE(1000);

        private final long above;

        Digits(long above) {
            this.above = above;
        }
    }

    /** @param amount zero or more */
    public static ValueBand of(long amount, Digits digits) {
        long width = 1;
        while (amount / width >= digits.above) {
            width *= 10;
        }
        long low = amount / width * width;
        return new ValueBand(low, low + width - 1);
    }

    /** Its name as a part of a tally. */
    public String part() {
        return Long.toString(low);
    }
}
