// SPDX-License-Identifier: Apache-2.0
/** Owns the rules that a tenant sets for its figures, in all their versions. What they mean is their users' business. */
@NullMarked
package dev.kept.metrics.ruleset;

import org.jspecify.annotations.NullMarked;
