// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.feedkit.FeedEvent;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.generation.Rebuild.Source;
import dev.kept.metrics.ingestion.Events;
import dev.kept.metrics.oracle.HistoryProperty;
import dev.kept.metrics.oracle.Seeds;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.store.Currencies;
import dev.kept.metrics.store.EngineDatabase;
import dev.kept.metrics.store.GenerationTable;
import dev.kept.metrics.store.RateState;
import dev.kept.testkit.Tenants;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;

/** Rates and facts through PostgreSQL in any order; what is stored in the end is what is built from the facts. */
class StoredCurrencyProperties {

    private static final EngineDatabase DATABASE = new EngineDatabase();
    private static final Clock CLOCK = Clock.fixed(Currencies.noon(Currencies.START.plusDays(231)), ZoneOffset.UTC);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @HistoryProperty(oneOf = 8)
    void aRebuildFindsNothingElse(@ForAll(supplier = Seeds.class) long seed) {
        Random random = new Random(seed);
        String tenant = Tenants.fresh();
        Currencies currencies = new Currencies(random);
        List<FeedEvent> all = events(tenant, currencies);
        boolean bought = all.stream().anyMatch(event -> event.type().contains(".order."));
        Collections.shuffle(all, random);
        while (!all.isEmpty()) {
            List<FeedEvent> page = all.subList(0, 1 + random.nextInt(all.size()));
            DATABASE.run(tenant, connection -> Events.apply(connection, CLOCK, page));
            page.clear();
            if (random.nextBoolean()) {
                revalue(tenant);
            }
        }
        DATABASE.call(tenant, connection -> new GenerationPlan(connection, CLOCK.instant()).start(Source.FACTS));
        revalue(tenant);
        boolean more = true;
        while (more) {
            more = DATABASE.read(tenant, snapshot -> {
                Optional<GenerationDraft> draft = new RebuildStep(snapshot, Events.reader()).draft();
                draft.ifPresent(part -> DATABASE.run(tenant, part::write));
                return draft.isPresent();
            });
        }
        var comparison = DATABASE.call(tenant, connection -> new RebuildStep(connection, Events.reader()).compare())
                .orElseThrow();
        assertEquals(0, comparison.differing());
        // One company in two hundred has nothing that counts, and an order always does.
        assertTrue(comparison.compared() > 0 || !bought);
    }

    private static List<FeedEvent> events(String tenant, Currencies currencies) {
        Events events = new Events(tenant);
        List<FeedEvent> all = new ArrayList<>();
        all.add(events.settings(Policy.DEFAULT, 1));
        currencies.randomFacts().forEach((customer, facts) -> {
            for (Fact fact : facts) {
                all.add(events.of(customer, fact));
            }
        });
        for (RateState rate : currencies.randomRates()) {
            ObjectNode data = MAPPER.createObjectNode()
                    .put("currency", rate.currency())
                    .put("validFrom", rate.validFrom().toString())
                    .put("rate", rate.rate().toPlainString());
            String type = rate.deleted() ? "tenant.exchange-rate.deleted.v1" : "tenant.exchange-rate.recorded.v1";
            all.add(events.other(type, "tenant", rate.id(), rate.version(), data));
        }
        return all;
    }

    private static void revalue(String tenant) {
        boolean more = true;
        while (more) {
            more = DATABASE.call(
                    tenant,
                    connection -> new Revaluation(connection).step(new GenerationTable(connection).lockShared()));
        }
    }
}
