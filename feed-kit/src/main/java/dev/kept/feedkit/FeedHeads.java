// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import java.util.Map;
import java.util.UUID;

/**
 * How far a feed has come.
 *
 * @param epoch name of this history; another one after a restore
 * @param heads last number of each part, 0 for none
 * @param pending committed events that have no number yet, as of the same moment
 */
public record FeedHeads(UUID epoch, Map<Integer, Long> heads, long pending) {}
