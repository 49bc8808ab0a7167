// SPDX-License-Identifier: Apache-2.0
/** Which operation a request means: the merged document turned into a table, and the rules for acceptable paths. */
@NullMarked
package dev.kept.gateway.route;

import org.jspecify.annotations.NullMarked;
