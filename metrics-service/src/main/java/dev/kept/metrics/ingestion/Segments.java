// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.ingestion;

import dev.kept.feedkit.FeedEvent;
import dev.kept.metrics.store.SegmentTable;
import java.util.Set;

/** The segments that a tenant has declared, so that a question about an unknown one can name the known ones. */
final class Segments {

    private static final String DELETED = "tenant.segment.deleted.v1";

    static final Set<String> TYPES = Set.of("tenant.segment.saved.v1", DELETED);

    private Segments() {}

    /** @throws IllegalArgumentException if the key is missing */
    static void apply(String source, FeedEvent event, SegmentTable table) {
        table.put(
                source,
                event.entity(),
                event.version(),
                Members.text(event.data(), "key"),
                event.type().equals(DELETED));
    }
}
