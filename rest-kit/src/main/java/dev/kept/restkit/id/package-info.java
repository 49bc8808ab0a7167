// SPDX-License-Identifier: Apache-2.0
/** Opaque identifiers. */
@NullMarked
package dev.kept.restkit.id;

import org.jspecify.annotations.NullMarked;
