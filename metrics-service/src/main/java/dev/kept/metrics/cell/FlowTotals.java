// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

/**
 * Sums over the local days of a period, attributed to the dimensions in force on each day. Additive over days and
 * groups. Money in ten-thousandths of the currency.
 *
 * @param orders orders that were not deleted (fully refunded ones included)
 * @param revenue their amount, before refunds
 * @param cost their cost of goods
 * @param refunds number of refunds
 * @param refunded amount of refunds, on the refund's own day
 * @param acquired customers whose first qualifying purchase ever was in the period
 * @param churnEvents ends of presence: edges {@code e} with {@code start < e <= end} at which a customer ceased to be
 *     present, known up to the start of the day after the horizon; by the dimensions of the day before the edge
 */
public record FlowTotals(
        long orders, long revenue, long cost, long refunds, long refunded, long acquired, long churnEvents) {

    public static final FlowTotals ZERO = new FlowTotals(0, 0, 0, 0, 0, 0, 0);
}
