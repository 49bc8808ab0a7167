// SPDX-License-Identifier: Apache-2.0
/** What amounts in other currencies are worth in the tenant's own. Plain Java. */
@NullMarked
package dev.kept.metrics.exchange;

import org.jspecify.annotations.NullMarked;
