// SPDX-License-Identifier: Apache-2.0
/** Everything known about one customer, merged: the state from which every number is computed. */
@NullMarked
package dev.kept.metrics.timeline;

import org.jspecify.annotations.NullMarked;
