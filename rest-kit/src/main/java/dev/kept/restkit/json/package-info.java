// SPDX-License-Identifier: Apache-2.0
/** Strict JSON: what is not exactly what the type says is refused. */
@NullMarked
package dev.kept.restkit.json;

import org.jspecify.annotations.NullMarked;
