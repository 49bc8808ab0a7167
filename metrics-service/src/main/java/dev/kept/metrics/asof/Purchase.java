// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.asof;

/**
 * What a customer bought on one day: orders of a day are one purchase.
 *
 * @param amount paid less what was given back for these orders, ten-thousandths of the currency
 * @param cost of the goods, same unit
 */
public record Purchase(long amount, long cost) {

    Purchase plus(Purchase other) {
        return new Purchase(amount + other.amount, cost + other.cost);
    }
}
