// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.ruleset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of rules.
 *
 * @param version 0 for what holds before a tenant has set anything
 * @param createdAt when it was set; null for version 0
 */
public record Ruleset<R>(R rules, long version, @Nullable Instant createdAt) {}
