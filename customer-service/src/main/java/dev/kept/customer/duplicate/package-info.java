// SPDX-License-Identifier: Apache-2.0
/** Customers that may be the same one. May use customer. */
@NullMarked
package dev.kept.customer.duplicate;

import org.jspecify.annotations.NullMarked;
