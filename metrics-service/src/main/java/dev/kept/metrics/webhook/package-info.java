// SPDX-License-Identifier: Apache-2.0
/** Owns outgoing web hooks (ADR 23): who wants to be told of which events, and what became of each delivery. Reads every
 * feed like the metrics do and sends each event as it is there. May use {@code store} and {@code ingestion}. */
@NullMarked
package dev.kept.metrics.webhook;

import org.jspecify.annotations.NullMarked;
