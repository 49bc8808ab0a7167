// SPDX-License-Identifier: Apache-2.0
/**
 * A made-up company and its way into Kept: two years of a tea merchant, the same for the same seed, loaded through the
 * public API like anybody's data. Owns no process and no file.
 */
@NullMarked
package dev.kept.local.demo;

import org.jspecify.annotations.NullMarked;
