// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.metrics.exchange.Rates;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.generation.Rebuild.Source;
import dev.kept.metrics.store.FactReader;
import dev.kept.metrics.store.FactTable;
import dev.kept.metrics.store.GenerationTable;
import dev.kept.metrics.store.RateTable;
import dev.kept.metrics.store.RevaluationTable;
import dev.kept.metrics.store.TenantConnection;
import dev.kept.metrics.store.TimelineTable.Stored;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The timelines of customers as the source of a rebuild tells them. */
final class SourceTimelines {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Source source;
    private final FactReader facts;
    private @Nullable Rates rates;

    SourceTimelines(Source source, FactReader facts) {
        this.source = source;
        this.facts = facts;
    }

    /** The rates that all of them are valued by: those that are known when they are first asked for. */
    Rates rates(TenantConnection connection) {
        if (rates == null) {
            rates = now(connection);
        }
        return rates;
    }

    /** Whether other rates are known by now, so that what was computed is out of date. */
    boolean areRevalued(TenantConnection connection) {
        return !now(connection).equals(rates(connection)) || new RevaluationTable(connection).underWay();
    }

    private static Rates now(TenantConnection connection) {
        return new RateTable(connection).rates(GenerationPlan.books(new GenerationTable(connection).current()));
    }

    /** @param stored what the same connection has read of these customers */
    SortedMap<String, CustomerTimeline> of(TenantConnection connection, List<Stored> stored) {
        SortedMap<String, CustomerTimeline> timelines = new TreeMap<>();
        if (source == Source.TIMELINES) {
            stored.forEach(one -> timelines.put(one.customer(), one.timeline()));
        } else {
            Map<String, List<Fact>> told = facts(connection, stored);
            stored.forEach(one -> timelines.put(
                    one.customer(),
                    CustomerTimeline.EMPTY
                            .merge(told.getOrDefault(one.customer(), List.of()))
                            .in(rates(connection))));
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
