// SPDX-License-Identifier: Apache-2.0
/** When those who were won in a month have paid back what it cost to win them. */
@NullMarked
package dev.kept.metrics.payback;

import org.jspecify.annotations.NullMarked;
