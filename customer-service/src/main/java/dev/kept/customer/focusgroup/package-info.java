// SPDX-License-Identifier: Apache-2.0
/** Focus groups: sessions with customers, who attended, and coded notes of what was said. */
@NullMarked
package dev.kept.customer.focusgroup;

import org.jspecify.annotations.NullMarked;
