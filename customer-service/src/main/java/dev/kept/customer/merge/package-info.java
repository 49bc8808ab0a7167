// SPDX-License-Identifier: Apache-2.0
/** Making one customer of two, and undoing that. May use customer and file. */
@NullMarked
package dev.kept.customer.merge;

import org.jspecify.annotations.NullMarked;
