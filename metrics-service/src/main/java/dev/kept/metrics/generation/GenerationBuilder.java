// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.generation.Rebuild.Source;
import dev.kept.metrics.store.CellTable;
import dev.kept.metrics.store.Changes;
import dev.kept.metrics.store.DueTable;
import dev.kept.metrics.store.FactReader;
import dev.kept.metrics.store.FactTable;
import dev.kept.metrics.store.Generation;
import dev.kept.metrics.store.GenerationTable;
import dev.kept.metrics.store.TenantConnection;
import dev.kept.metrics.store.TimelineTable;
import dev.kept.metrics.store.TimelineTable.Stored;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Brings customers into a generation, in order of their id, a page at a time. */
final class GenerationBuilder {

    private static final int CUSTOMERS = 300;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final TenantConnection connection;
    private final FactReader facts;

    GenerationBuilder(TenantConnection connection, FactReader facts) {
        this.connection = connection;
        this.facts = facts;
    }

    /** Includes the next page of customers; the caller holds the generation alone. */
    Generation includeNext(Generation generation, Source source) {
        TimelineTable table = new TimelineTable(connection);
        List<Stored> page = table.page(generation.builtUpTo(), CUSTOMERS);
        List<Stored> current = source == Source.FACTS ? fromFacts(page, table) : page;
        Changes changes = new Changes(generation);
        current.forEach(stored -> changes.include(stored.customer(), stored.timeline()));
        changes.write(new CellTable(connection), new DueTable(connection));
        new RebuildTable(connection).progress(generation.number(), page.size());
        boolean all = page.size() < CUSTOMERS;
        String upTo = page.isEmpty()
                ? generation.builtUpTo()
                : page.get(page.size() - 1).customer();
        Generation built = generation.built(upTo, all);
        new GenerationTable(connection).update(built);
        return built;
    }

    private List<Stored> fromFacts(List<Stored> page, TimelineTable table) {
        Map<String, List<Fact>> byCustomer = new HashMap<>();
        new FactTable(connection)
                .of(page.stream().map(Stored::customer).toList())
                .forEach(stored -> facts.read(stored.head(), json(stored.payload()))
                        .ifPresent(fact -> byCustomer
                                .computeIfAbsent(stored.customer(), c -> new ArrayList<>())
                                .add(fact)));
        List<Stored> rebuilt = new ArrayList<>();
        SortedMap<String, CustomerTimeline> different = new TreeMap<>();
        for (Stored stored : page) {
            CustomerTimeline timeline =
                    CustomerTimeline.EMPTY.merge(byCustomer.getOrDefault(stored.customer(), List.of()));
            rebuilt.add(new Stored(stored.customer(), stored.anonymous(), timeline));
            if (!timeline.equals(stored.timeline())) {
                different.put(stored.customer(), timeline);
            }
        }
        if (!different.isEmpty()) {
            // The facts are right; from here on both agree, and the comparison of the cells tells that they did not.
            table.save(different);
        }
        return rebuilt;
    }

    private static JsonNode json(String payload) {
        try {
            return MAPPER.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored fact cannot be read: " + payload, e);
        }
    }
}
