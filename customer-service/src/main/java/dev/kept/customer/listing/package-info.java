// SPDX-License-Identifier: Apache-2.0
/** Filtered, sorted, cursor-paged lists over one entity. Knows no feature. */
@NullMarked
package dev.kept.customer.listing;

import org.jspecify.annotations.NullMarked;
