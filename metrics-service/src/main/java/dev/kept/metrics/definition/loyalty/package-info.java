// SPDX-License-Identifier: Apache-2.0
/** Whether customers stay, come back and recommend. */
@NullMarked
package dev.kept.metrics.definition.loyalty;

import org.jspecify.annotations.NullMarked;
