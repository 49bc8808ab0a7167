// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import java.util.List;
import java.util.UUID;

/**
 * A piece of one part of a feed.
 *
 * @param epoch name of the history it was read from
 * @param head last number of the part
 * @param events without gaps, in order
 */
public record FeedPage(UUID epoch, int part, long head, List<FeedEvent> events) {

    /** Number of the first event; there must be one. */
    long first() {
        return events.get(0).seq();
    }

    /** Number of the last event; there must be one. */
    long last() {
        return events.get(events.size() - 1).seq();
    }

    /** Some of the events, by their places in the page. */
    FeedPage slice(int from, int to) {
        return new FeedPage(epoch, part, head, events.subList(from, to));
    }
}
