// SPDX-License-Identifier: Apache-2.0
/**
 * The loyalty programme of a tenant, the points ledger of its customers and their tiers. Points of orders are derived
 * from the orders' table, so that a refund, a correction and a deletion need not call anybody. May use customers,
 * settings, labels and money.
 */
@NullMarked
package dev.kept.customer.loyalty;

import org.jspecify.annotations.NullMarked;
