// SPDX-License-Identifier: Apache-2.0
/** Errors as RFC 9457 problems: types, texts in both languages, and the mapping of everything that can go wrong. */
@NullMarked
package dev.kept.restkit.problem;

import org.jspecify.annotations.NullMarked;
