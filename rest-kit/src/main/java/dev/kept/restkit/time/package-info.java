// SPDX-License-Identifier: Apache-2.0
/** The clock. */
@NullMarked
package dev.kept.restkit.time;

import org.jspecify.annotations.NullMarked;
