// SPDX-License-Identifier: Apache-2.0
/**
 * What was spent to win and to serve customers: the cost ledger and its sums. May use campaigns, customers, settings and
 * money.
 */
@NullMarked
package dev.kept.customer.cost;

import org.jspecify.annotations.NullMarked;
