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
public record FeedPage(UUID epoch, int part, long head, List<FeedEvent> events) {}
