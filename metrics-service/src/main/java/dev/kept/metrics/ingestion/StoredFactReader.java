// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.store.FactReader;
import dev.kept.metrics.store.FactTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads stored events exactly as arriving ones. */
@ApplicationScoped
class StoredFactReader implements FactReader {

    @Override
    public Optional<Fact> read(FactTable.Head head, JsonNode payload) {
        return EventFacts.types().contains(head.type())
                ? Optional.of(EventFacts.fact(
                        new EventFacts.Head(head.type(), head.entity(), head.version(), head.occurredAt()), payload))
                : Optional.empty();
    }
}
