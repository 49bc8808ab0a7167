// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

/**
 * Of the customers first acquired (first qualifying purchase ever) in one month, those active in another. A customer
 * stays in one group: that of the dimensions in force on the day of the first purchase.
 *
 * @param active distinct buyers
 * @param revenue their order amount in that month, before refunds, ten-thousandths of the currency
 */
public record CohortCounts(long active, long revenue) {}
