// SPDX-License-Identifier: Apache-2.0
/** Finding what a body names by an id of ours or of the client's. Knows no feature. */
@NullMarked
package dev.kept.customer.lookup;

import org.jspecify.annotations.NullMarked;
