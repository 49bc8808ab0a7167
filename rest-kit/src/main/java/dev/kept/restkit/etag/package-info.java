// SPDX-License-Identifier: Apache-2.0
/** Optimistic locking over HTTP: strong entity tags and If-Match. */
@NullMarked
package dev.kept.restkit.etag;

import org.jspecify.annotations.NullMarked;
