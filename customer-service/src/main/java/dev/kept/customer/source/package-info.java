// SPDX-License-Identifier: Apache-2.0
/** Who said what of a customer, and when; which source wins. Knows customers by their ids only. May use attribute. */
@NullMarked
package dev.kept.customer.source;

import org.jspecify.annotations.NullMarked;
