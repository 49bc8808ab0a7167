// SPDX-License-Identifier: Apache-2.0
/** Exact amounts: decimal texts of at most four decimals, and money with its currency. Depends on nothing. */
@NullMarked
package dev.kept.customer.money;

import org.jspecify.annotations.NullMarked;
