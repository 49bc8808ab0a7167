// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

/** Where a reader gets events from; HTTP today, a relay to a broker could be another. */
public interface FeedSource {
    /** Last number of every part. @throws FeedUnavailableException if there is no usable answer in time */
    FeedHeads heads();

    /**
     * Events of a part with numbers above {@code after}, in order.
     *
     * @param limit at most that many, 1 to 1000
     * @throws FeedUnavailableException if there is no usable answer in time
     */
    FeedPage page(int part, long after, int limit);
}
