// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.ingestion;

import dev.kept.feedkit.FeedEvent;
import dev.kept.metrics.store.ConflictTable;
import java.util.ArrayList;
import java.util.List;

/** Where sources say different things of a customer: a matter of quality, and no fact that counts. */
final class Conflicts {

    static final String TYPE = "customer.attribute-conflicts.changed.v1";

    private Conflicts() {}

    static void apply(String source, FeedEvent event, ConflictTable table) {
        List<String> attributes = new ArrayList<>();
        event.data().path("attributes").forEach(attribute -> attributes.add(attribute.asText()));
        table.put(source, event.entity(), event.version(), attributes);
    }
}
