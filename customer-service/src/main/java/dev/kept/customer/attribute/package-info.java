// SPDX-License-Identifier: Apache-2.0
/** The attributes of customers that a tenant defines by itself. Knows nothing of customers. */
@NullMarked
package dev.kept.customer.attribute;

import org.jspecify.annotations.NullMarked;
