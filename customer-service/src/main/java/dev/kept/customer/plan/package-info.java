// SPDX-License-Identifier: Apache-2.0
/** What can be subscribed to: a name, an amount for a term, and the days of grace. May use settings, money and labels. */
@NullMarked
package dev.kept.customer.plan;

import org.jspecify.annotations.NullMarked;
