// SPDX-License-Identifier: Apache-2.0
/** The people and companies that buy. May use the tenant's settings. */
@NullMarked
package dev.kept.customer.customer;

import org.jspecify.annotations.NullMarked;
