// SPDX-License-Identifier: Apache-2.0
/** What customers bought: one order with its lines, amount and cost. May use customers, products, settings and money. */
@NullMarked
package dev.kept.customer.order;

import org.jspecify.annotations.NullMarked;
