// SPDX-License-Identifier: Apache-2.0
/** Carries one request to its service and the answer back, streaming, with time limits and no leak. */
@NullMarked
package dev.kept.gateway.forward;

import org.jspecify.annotations.NullMarked;
