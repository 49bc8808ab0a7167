// SPDX-License-Identifier: Apache-2.0
/** Ratios against yardsticks that are measured in the same run; never an absolute time. */
@NullMarked
package dev.kept.bench;

import org.jspecify.annotations.NullMarked;
