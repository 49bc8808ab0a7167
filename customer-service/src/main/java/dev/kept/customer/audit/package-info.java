// SPDX-License-Identifier: Apache-2.0
/** The append-only log of what must be traceable, as a hash chain per tenant. Any feature may write to it; it knows none. */
@NullMarked
package dev.kept.customer.audit;

import org.jspecify.annotations.NullMarked;
