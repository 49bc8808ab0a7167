// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import java.time.Instant;

/**
 * A fact to be published.
 *
 * @param type what happened, with the version of its schema at the end
 * @param subject whose fact it is; events of one subject keep their order
 * @param entity id of the thing whose full state is in {@code data}
 * @param version version of that thing; higher replaces lower
 * @param occurredAt when it happened in the world (not when we heard of it)
 * @param data full current state; written as JSON without null members, at most 1 MiB
 */
public record OutboxEvent(String type, String subject, String entity, long version, Instant occurredAt, Object data) {}
