// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

/** What decides a customer's tier. */
enum TierBasis {
    /** Points earned and not reversed. */
    POINTS,
    /** What was paid for orders less what was refunded of them, in the tenant's currency. */
    REVENUE,
    /** The number of orders. */
    ORDERS
}
