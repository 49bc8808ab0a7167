// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.source;

import java.time.Instant;

/**
 * The circumstances under which values are said.
 *
 * @param source who says them
 * @param effectiveAt from when they hold
 * @param recordedAt when we heard them
 */
public record Saying(String source, Instant effectiveAt, Instant recordedAt) {}
