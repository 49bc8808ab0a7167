// SPDX-License-Identifier: Apache-2.0
/** The header {@code Idempotency-Key}: a request that is sent again has one effect and one answer. */
@NullMarked
package dev.kept.restkit.idempotency;

import org.jspecify.annotations.NullMarked;
