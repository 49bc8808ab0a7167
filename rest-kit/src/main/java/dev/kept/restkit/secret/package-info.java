// SPDX-License-Identifier: Apache-2.0
/** Secrets that must be read again, such as those that signatures are checked with: encrypted where they are stored. */
@NullMarked
package dev.kept.restkit.secret;

import org.jspecify.annotations.NullMarked;
