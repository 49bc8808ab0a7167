// SPDX-License-Identifier: Apache-2.0
/** A name in the two languages that people read. Depends on nothing. */
@NullMarked
package dev.kept.customer.label;

import org.jspecify.annotations.NullMarked;
