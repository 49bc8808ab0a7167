// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import java.util.List;
import java.util.Set;

/**
 * A consumer's side of a feed, declared as a CDI bean. Its effect must be a pure function of the events, and must merge
 * by entity and version: a parked event is replayed later than its successors.
 */
public interface FeedHandler {
    /** Event types that this handler applies. Events of types that no handler names are parked. */
    Set<String> types();

    /**
     * Applies events of one or more parts, each part's in order, inside the transaction that also moves the cursors: either
     * both are committed or none. An exception rolls back; the events are then tried in halves until the one at fault is alone and parked.
     *
     * @param source configured name of the source
     */
    void apply(String source, List<FeedEvent> events);

    /** Forgets all that came from this source; it is read again from its beginning. In the transaction that resets the cursor. */
    void reset(String source);
}
