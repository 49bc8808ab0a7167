// SPDX-License-Identifier: Apache-2.0
/** One time-ordered view of everything that is kept of a customer. Owns no data: it merges the sections of the file. */
@NullMarked
package dev.kept.customer.timeline;

import org.jspecify.annotations.NullMarked;
