// SPDX-License-Identifier: Apache-2.0
/** Subscriptions: what a customer agreed to pay for each term, what changed in it, its due terms and the time it is entitled. May use customers, plans, settings and money. */
@NullMarked
package dev.kept.customer.subscription;

import org.jspecify.annotations.NullMarked;
