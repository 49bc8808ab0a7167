// SPDX-License-Identifier: Apache-2.0
/** The stages of a customer's life, derived from dated facts by a versioned policy. */
@NullMarked
package dev.kept.customer.lifecycle;

import org.jspecify.annotations.NullMarked;
