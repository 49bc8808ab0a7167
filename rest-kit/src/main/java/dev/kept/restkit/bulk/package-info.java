// SPDX-License-Identifier: Apache-2.0
/**
 * Imports of many rows: the upload is stored first, then worked off batch by batch, each with its position and its
 * results in one transaction, so that a crash loses and doubles nothing.
 */
@NullMarked
package dev.kept.restkit.bulk;

import org.jspecify.annotations.NullMarked;
