// SPDX-License-Identifier: Apache-2.0
/**
 * What brought each customer, and what each campaign achieved. Both are derived from the tables of orders, touches,
 * referrals and customers. May use campaigns, costs, customers, settings and money.
 */
@NullMarked
package dev.kept.customer.attribution;

import org.jspecify.annotations.NullMarked;
