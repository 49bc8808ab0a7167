// SPDX-License-Identifier: Apache-2.0
/** One door for the suite: tokens, routes, limits and one OpenAPI. Holds no state worth keeping and no business word. */
@NullMarked
package dev.kept.gateway;

import org.jspecify.annotations.NullMarked;
