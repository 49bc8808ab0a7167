// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.feedkit.FeedEvent;
import dev.kept.metrics.exchange.Rates;
import dev.kept.metrics.fact.DeletedFact;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.Priced;
import dev.kept.metrics.generation.GenerationPlan;
import dev.kept.metrics.generation.Revaluation;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.store.Changes;
import dev.kept.metrics.store.ConflictTable;
import dev.kept.metrics.store.DerivedRows;
import dev.kept.metrics.store.FactTable;
import dev.kept.metrics.store.FactTable.Head;
import dev.kept.metrics.store.FactTable.Position;
import dev.kept.metrics.store.FactTable.StoredFact;
import dev.kept.metrics.store.Generation;
import dev.kept.metrics.store.RateState;
import dev.kept.metrics.store.RateTable;
import dev.kept.metrics.store.SegmentTable;
import dev.kept.metrics.store.TenantConnection;
import dev.kept.metrics.store.TimelineTable;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A batch of one tenant's events: facts are stored, merged into timelines, and their difference applied to the cells. */
final class TenantEvents {

    private static final String TENANT = "tenant";
    private static final List<String> OF_NOBODY = List.of("tenant.cost.", "tenant.inspection.");

    private final TenantConnection connection;
    private final Clock clock;
    private final List<StoredFact> stored = new ArrayList<>();
    private final List<String> deleted = new ArrayList<>();
    private final SortedMap<String, Boolean> anonymous = new TreeMap<>();
    private final Map<String, List<Fact>> facts = new HashMap<>();

    private interface Change {
        @Nullable CustomerTimeline of(String customer, CustomerTimeline timeline);
    }

    TenantEvents(TenantConnection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    void apply(String source, List<FeedEvent> events) {
        for (FeedEvent event : events) {
            if (event.type().equals(Settings.TYPE)) {
                new GenerationPlan(connection, clock.instant()).declare(Settings.policy(event.data()), event.version());
            } else if (RateState.TYPES.contains(event.type())) {
                store(source, event);
                tellRate(source, event);
            } else if (Segments.TYPES.contains(event.type())) {
                Segments.apply(source, event, new SegmentTable(connection));
            } else if (event.type().equals(Conflicts.TYPE)) {
                Conflicts.apply(source, event, new ConflictTable(connection));
            } else if (EventFacts.types().contains(event.type())) {
                store(source, event);
                add(event);
            } else if (UncountedEvents.TYPES.contains(event.type())) {
                store(source, event);
            }
        }
        if (!facts.isEmpty()) {
            applyFacts();
        } else if (!stored.isEmpty()) {
            new FactTable(connection).append(stored);
        }
    }

    private void tellRate(String source, FeedEvent event) {
        RateState told = RateState.of(event.type(), event.entity(), event.version(), event.data());
        new GenerationPlan(connection, clock.instant()).lockAlone();
        new Revaluation(connection).tell(source, told);
    }

    private void store(String source, FeedEvent event) {
        Head head = new Head(event.type(), event.entity(), event.version(), event.time(), event.recordedAt());
        Position position = new Position(source, event.part(), event.seq());
        stored.add(new StoredFact(timeline(event), position, head, withoutNames(event.data())));
    }

    /** No number needs the name under which another system knows something, and an erasure could not reach it here. */
    private static String withoutNames(JsonNode data) {
        if (!(data instanceof ObjectNode named) || !named.has("externalId")) {
            return data.toString();
        }
        ObjectNode nameless = JsonNodeFactory.instance.objectNode();
        nameless.setAll(named);
        nameless.remove("externalId");
        return nameless.toString();
    }

    private void add(FeedEvent event) {
        String customer = timeline(event);
        Fact fact = EventFacts.fact(
                new EventFacts.Head(event.type(), event.entity(), event.version(), event.time()), event.data());
        anonymous.merge(customer, isAnonymous(event), Boolean::logicalAnd);
        facts.computeIfAbsent(customer, c -> new ArrayList<>()).add(fact);
        if (fact instanceof DeletedFact) {
            deleted.add(customer);
        }
    }

    private void applyFacts() {
        List<Generation> generations = new GenerationPlan(connection, clock.instant()).lockShared();
        FactTable factTable = new FactTable(connection);
        factTable.append(stored);
        factTable.forget(deleted, EventFacts.DELETION);
        new DerivedRows(connection).forget(deleted);
        TimelineTable timelines = new TimelineTable(connection);
        SortedMap<String, CustomerTimeline> before = timelines.lock(anonymous);
        SortedMap<String, CustomerTimeline> after =
                each(before, (customer, known) -> known.merge(facts.getOrDefault(customer, List.of())));
        Rates rates = rates(GenerationPlan.books(generations), after.values());
        SortedMap<String, CustomerTimeline> changed = each(after, (customer, merged) -> {
            CustomerTimeline valued = merged.in(rates);
            return valued.equals(before.get(customer)) ? null : valued;
        });
        timelines.save(changed);
        Changes.apply(connection, generations, before, changed);
    }

    /** What becomes of each timeline, on all cores; without those of which nothing does. */
    private static SortedMap<String, CustomerTimeline> each(
            SortedMap<String, CustomerTimeline> timelines, Change change) {
        Map<String, CustomerTimeline> changed = new ConcurrentHashMap<>();
        timelines.entrySet().parallelStream().forEach(entry -> {
            CustomerTimeline after = change.of(entry.getKey(), entry.getValue());
            if (after != null) {
                changed.put(entry.getKey(), after);
            }
        });
        return new TreeMap<>(changed);
    }

    /** Asks for nothing where all amounts are in the tenant's own currency. */
    private Rates rates(Policy books, Collection<CustomerTimeline> timelines) {
        Set<String> foreign = timelines.stream()
                .flatMap(CustomerTimeline::told)
                .filter(Priced.class::isInstance)
                .map(fact -> ((Priced) fact).currency())
                .filter(currency -> currency != null && !currency.equals(books.currency()))
                .map(String::valueOf)
                .collect(Collectors.toSet());
        return new RateTable(connection).rates(books, foreign);
    }

    private static boolean isAnonymous(FeedEvent event) {
        return !event.type().startsWith("customer.") && !event.data().hasNonNull("customerId");
    }

    /** Costs and inspections of no customer in particular have a timeline each, so that none of them grows without bounds. */
    private static String timeline(FeedEvent event) {
        boolean ofNobody = event.subject().equals(TENANT)
                && OF_NOBODY.stream().anyMatch(type -> event.type().startsWith(type));
        return ofNobody ? event.entity() : event.subject();
    }
}
