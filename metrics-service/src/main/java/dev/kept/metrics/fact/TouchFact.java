// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import java.time.Instant;

/**
 * A campaign reached out to a customer.
 *
 * @param campaign its id
 * @param channel for example {@code email}
 */
public record TouchFact(
        String entity, long version, Instant occurredAt, String campaign, String channel, boolean deleted)
        implements RecordFact {}
