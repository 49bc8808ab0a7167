// SPDX-License-Identifier: Apache-2.0
/** Gives out everything that is held of a customer, to whom it concerns. Owns the requests, not what they give out. */
@NullMarked
package dev.kept.customer.accessexport;

import org.jspecify.annotations.NullMarked;
