// SPDX-License-Identifier: Apache-2.0
/** How deep, broad and regular the dealings with customers are. */
@NullMarked
package dev.kept.metrics.definition.relationship;

import org.jspecify.annotations.NullMarked;
