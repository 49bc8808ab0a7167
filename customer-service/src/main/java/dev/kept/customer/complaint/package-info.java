// SPDX-License-Identifier: Apache-2.0
/**
 * Complaints from receipt to closing, what was promised for them, and what was kept of it. May use customers, orders,
 * agents, calendars and money.
 */
@NullMarked
package dev.kept.customer.complaint;

import org.jspecify.annotations.NullMarked;
