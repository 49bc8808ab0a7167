// SPDX-License-Identifier: Apache-2.0
/** Where revenue comes from, what it leaves, and how it is spread over customers. */
@NullMarked
package dev.kept.metrics.definition.revenue;

import org.jspecify.annotations.NullMarked;
