// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.generation.Rebuild.Source;
import dev.kept.metrics.store.FactReader;
import dev.kept.metrics.store.FactTable;
import dev.kept.metrics.store.TenantConnection;
import dev.kept.metrics.store.TimelineTable.Stored;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The timelines of customers as the source of a rebuild tells them. */
final class SourceTimelines {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Source source;
    private final FactReader facts;

    SourceTimelines(Source source, FactReader facts) {
        this.source = source;
        this.facts = facts;
    }

    /** @param stored what the same connection has read of these customers */
    SortedMap<String, CustomerTimeline> of(TenantConnection connection, List<Stored> stored) {
        SortedMap<String, CustomerTimeline> timelines = new TreeMap<>();
        if (source == Source.TIMELINES) {
            stored.forEach(one -> timelines.put(one.customer(), one.timeline()));
        } else {
            Map<String, List<Fact>> told = facts(connection, stored);
            stored.forEach(one -> timelines.put(
                    one.customer(), CustomerTimeline.EMPTY.merge(told.getOrDefault(one.customer(), List.of()))));
        }
        return timelines;
    }

    private Map<String, List<Fact>> facts(TenantConnection connection, List<Stored> stored) {
        Map<String, List<Fact>> told = new HashMap<>();
        new FactTable(connection)
                .of(stored.stream().map(Stored::customer).toList())
                .forEach(fact -> facts.read(fact.head(), json(fact.payload()))
                        .ifPresent(read -> told.computeIfAbsent(fact.customer(), customer -> new ArrayList<>())
                                .add(read)));
        return told;
    }

    private static JsonNode json(String payload) {
        try {
            return MAPPER.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored fact cannot be read: " + payload, e);
        }
    }
}
