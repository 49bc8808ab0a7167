// SPDX-License-Identifier: Apache-2.0
/** How long customers and subscriptions last: curves by group, computed when asked for. */
@NullMarked
package dev.kept.metrics.survival;

import org.jspecify.annotations.NullMarked;
