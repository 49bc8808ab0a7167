// SPDX-License-Identifier: Apache-2.0
/** What customers are worth in money. */
@NullMarked
package dev.kept.metrics.definition.value;

import org.jspecify.annotations.NullMarked;
