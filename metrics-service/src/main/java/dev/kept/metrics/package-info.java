// SPDX-License-Identifier: Apache-2.0
/** Reads the facts of the other services and computes every metric; the root holds the application only. */
@NullMarked
package dev.kept.metrics;

import org.jspecify.annotations.NullMarked;
