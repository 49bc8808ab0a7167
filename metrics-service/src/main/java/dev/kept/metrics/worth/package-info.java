// SPDX-License-Identifier: Apache-2.0
/** Owns what each customer has left: revenue less what the customer cost, exact, and the customers in the order of it. */
@NullMarked
package dev.kept.metrics.worth;

import org.jspecify.annotations.NullMarked;
