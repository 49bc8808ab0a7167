// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.answer;

import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.ingestion.Events;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.snapshot.Told;
import dev.kept.metrics.store.TenantTransactions;
import dev.kept.metrics.store.TimelineTable;
import dev.kept.metrics.timeline.CustomerTimeline;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How long a first page, a page behind it and the same question take: {@code -Dkept.bench.customers=100000}. */
@QuarkusTest
@EnabledIfSystemProperty(named = "kept.bench.customers", matches = "[0-9]+")
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class StoredAnswersBench {

    private static final Logger LOG = Logger.getLogger(StoredAnswersBench.class);
    private static final int ORDERS = 20;
    private static final int BATCH = 1000;
    private static final LocalDate START = LocalDate.of(2023, 1, 1);

    @Inject
    FeedHandler feed;

    @Inject
    TenantTransactions transactions;

    private final Told told = Told.fresh();

    @Test
    void pagesOfAllCustomers() {
        int customers = Integer.getInteger("kept.bench.customers", 1000);
        Events events = new Events(told.tenant());
        QuarkusTransaction.requiringNew()
                .run(() -> feed.apply("customer", List.of(events.settings(Policy.DEFAULT, 1))));
        Random random = new Random(1);
        for (int from = 0; from < customers; from += BATCH) {
            save(from, Math.min(customers, from + BATCH), random);
        }
        for (String question : List.of(
                "scores/health/customers?asOf=2024-12-31",
                "rfm/customers?asOf=2024-12-31",
                "scores/health/distribution?asOf=2024-12-31")) {
            double first = seconds(question);
            double again = seconds(question);
            String cursor = told.get(question).extract().path("page.nextCursor");
            double next = cursor == null ? Double.NaN : seconds(question + "&cursor=" + cursor);
            LOG.info(String.format(
                    Locale.ROOT,
                    "%d customers, %s: first %.2f s, again %.3f s, next page %.3f s",
                    customers,
                    question,
                    first,
                    again,
                    next));
        }
    }

    private double seconds(String question) {
        long begin = System.nanoTime();
        told.get(question).statusCode(200);
        return (System.nanoTime() - begin) / 1e9;
    }

    private void save(int from, int to, Random random) {
        TreeMap<String, Boolean> ids = new TreeMap<>();
        Map<String, CustomerTimeline> timelines = new TreeMap<>();
        for (int i = from; i < to; i++) {
            String id = "cus_%07d".formatted(i);
            ids.put(id, false);
            List<Fact> facts = new ArrayList<>();
            for (int n = 0; n < ORDERS; n++) {
                Instant at = START.plusDays(random.nextInt(720)).atTime(12, 0).toInstant(ZoneOffset.UTC);
                facts.add(
                        new OrderFact("ord_" + i + "_" + n, 1, at, 10_000L * (1 + random.nextInt(500)), 5_000, false));
            }
            timelines.put(id, CustomerTimeline.EMPTY.merge(facts));
        }
        transactions.call(told.tenant(), connection -> {
            TimelineTable table = new TimelineTable(connection);
            table.lock(ids);
            table.save(timelines);
            return to;
        });
    }
}
