// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * An event as read from a feed.
 *
 * @param id unique within {@code source}
 * @param source the producer, for instance "/some-service"
 * @param type what happened, with the version of its schema at the end
 * @param time when it happened in the world
 * @param recordedAt when the producer recorded it
 * @param tenant whose data it is
 * @param subject whose fact it is; events of one subject arrive in order
 * @param entity id of the thing whose full state is in {@code data}
 * @param version version of that thing; higher replaces lower
 * @param part part of the feed
 * @param seq gapless number within the part, from 1
 * @param data full state; unknown members are to be ignored
 */
public record FeedEvent(
        String id,
        String source,
        String type,
        Instant time,
        Instant recordedAt,
        String tenant,
        String subject,
        String entity,
        long version,
        int part,
        long seq,
        JsonNode data) {}
