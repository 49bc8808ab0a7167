// SPDX-License-Identifier: Apache-2.0
/** How Hibernate learns the tenant and writes JSON columns. Knows no feature. */
@NullMarked
package dev.kept.customer.persistence;

import org.jspecify.annotations.NullMarked;
