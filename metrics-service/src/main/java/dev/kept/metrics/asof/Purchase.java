// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.asof;

/**
 * A qualifying order, one that was not given back as a whole; or all of a day together. Amounts are ten-thousandths of the
 * currency.
 *
 * @param day local day, as days since 1970-01-01
 * @param amount paid
 * @param refunded given back of it
 * @param cost of the goods
 */
public record Purchase(int day, long amount, long refunded, long cost) {

    /** What stayed of the amount. */
    public long net() {
        return amount - refunded;
    }

    /** Both together, on the day of this one. */
    public Purchase plus(Purchase other) {
        return new Purchase(day, amount + other.amount, refunded + other.refunded, cost + other.cost);
    }
}
