// SPDX-License-Identifier: Apache-2.0
/** How many requests a client may send. Knows no other feature. */
@NullMarked
package dev.kept.gateway.limit;

import org.jspecify.annotations.NullMarked;
