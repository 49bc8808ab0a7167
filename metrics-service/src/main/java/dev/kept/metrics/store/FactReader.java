// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.metrics.fact.Fact;
import java.util.Optional;

/** From a stored event to a fact. Implemented where the events are known, so that this package need not know them. */
public interface FactReader {

    /**
     * @param payload the event's data
     * @return empty for an event that nothing is computed from
     */
    Optional<Fact> read(FactTable.Head head, JsonNode payload);
}
