// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.metrics.cell.TooManyFacts;
import dev.kept.metrics.exchange.Rates;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.store.FactTable.StoredFact;
import dev.kept.metrics.store.TimelineTable.Stored;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All customers of a tenant as they were known at a time. */
final class KnownFacts {

    private static final int PAGE = 500;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final TenantConnection connection;
    private final FactReader reader;

    KnownFacts(TenantConnection connection, FactReader reader) {
        this.connection = connection;
        this.reader = reader;
    }

    /**
     * @param knownAt null for all that is known
     * @param rates as they were known then
     * @param most facts of the tenant that are read at most
     * @throws TooManyFacts if there are more
     */
    SortedMap<String, Stored> customers(@Nullable Instant knownAt, long most, Rates rates) {
        if (new FactTable(connection).count(most + 1) > most) {
            throw new TooManyFacts(most);
        }
        TimelineTable table = new TimelineTable(connection);
        SortedMap<String, Stored> all = new TreeMap<>();
        String position = "";
        List<Stored> page;
        do {
            page = table.page(position, PAGE);
            List<Stored> known = knownAt == null ? page : known(page, knownAt, rates);
            known.forEach(stored -> all.put(stored.customer(), stored));
            position = page.isEmpty() ? position : page.get(page.size() - 1).customer();
        } while (page.size() == PAGE);
        return all;
    }

    /** Exchange rates as they were known; null for all that is known. */
    RateHistory rates(@Nullable Instant knownAt) {
        RateHistory history = new RateHistory();
        new FactTable(connection)
                .ofTenant(RateState.TYPES).stream()
                        .filter(stored ->
                                knownAt == null || !stored.head().recordedAt().isAfter(knownAt))
                        .forEach(stored -> rate(stored).ifPresent(history::tell));
        return history;
    }

    /** Empty for an event that does not tell of a rate. */
    static Optional<RateState> rate(StoredFact stored) {
        FactTable.Head head = stored.head();
        return RateState.TYPES.contains(head.type())
                ? Optional.of(RateState.of(head.type(), head.entity(), head.version(), json(stored)))
                : Optional.empty();
    }

    /** Empty for an event that nothing is computed from. */
    Optional<Fact> read(StoredFact stored) {
        return reader.read(stored.head(), json(stored));
    }

    private static JsonNode json(StoredFact stored) {
        try {
            return MAPPER.readTree(stored.payload());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The fact at " + stored.position() + " cannot be read", e);
        }
    }

    private List<Stored> known(List<Stored> page, Instant knownAt, Rates rates) {
        Map<String, List<Fact>> facts = new HashMap<>();
        new FactTable(connection)
                .of(page.stream().map(Stored::customer).toList()).stream()
                        .filter(stored -> !stored.head().recordedAt().isAfter(knownAt))
                        .forEach(stored -> read(stored)
                                .ifPresent(fact -> facts.computeIfAbsent(stored.customer(), id -> new ArrayList<>())
                                        .add(fact)));
        return page.stream()
                .map(stored -> new Stored(
                        stored.customer(),
                        stored.anonymous(),
                        CustomerTimeline.EMPTY
                                .merge(facts.getOrDefault(stored.customer(), List.of()))
                                .in(rates)))
                .toList();
    }
}
