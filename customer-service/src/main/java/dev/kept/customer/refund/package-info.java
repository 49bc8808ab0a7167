// SPDX-License-Identifier: Apache-2.0
/** What was paid back, for an order or to a customer. May use orders, customers, settings and money. */
@NullMarked
package dev.kept.customer.refund;

import org.jspecify.annotations.NullMarked;
