// SPDX-License-Identifier: Apache-2.0
/** Lists page by page, with opaque signed cursors. */
@NullMarked
package dev.kept.restkit.page;

import org.jspecify.annotations.NullMarked;
