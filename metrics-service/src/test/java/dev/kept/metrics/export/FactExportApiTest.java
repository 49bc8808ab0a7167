// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.export;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.fact.DeletedFact;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.ProfileFact;
import dev.kept.metrics.ingestion.Events;
import dev.kept.metrics.policy.Policy;
import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.Tenants;
import dev.kept.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts as tables, run after run. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class FactExportApiTest {

    private static final Instant DAY = Instant.parse("2024-01-10T12:00:00Z");

    @Inject
    FeedHandler feed;

    @Inject
    ObjectMapper json;

    private final String tenant = Tenants.fresh();
    private final Events events = new Events(tenant);

    @Test
    void eachRunTellsWhatHasChangedSinceTheOneBefore() {
        tell("cus_a", order("ord_1", 1, 100, false));
        tell("cus_b", order("ord_2", 1, 50, false));
        Response first = csv("orders", null, 2);
        String[] lines = first.asString().split("\r\n");
        assertEquals("key,customerId,entityId,version,deleted,occurredAt,recordedAt,amount,currency,cost", lines[0]);
        assertEquals(
                "cus_a/ord_1,cus_a,ord_1,1,false,2024-01-10T12:00:00Z,2024-01-10T12:00:00Z,100.0000,CNY,0.0000",
                lines[1]);
        assertEquals(3, lines.length);
        assertEquals("false", first.header("Has-More"));

        String cursor = first.header("Next-Cursor");
        assertEquals(1, csv("orders", cursor, 0).asString().split("\r\n").length);
        tell("cus_a", order("ord_1", 2, 80, false));
        tell("cus_b", order("ord_2", 2, 50, true));
        tell("cus_c", new ProfileFact("cus_c", 1, DAY, Map.of("region", "=1+1")));
        tell("cus_a", new DeletedFact("cus_a", 9, DAY));
        List<JsonNode> rows = rows(ndjson("orders", cursor, 2));
        assertEquals(
                List.of("cus_b/ord_2 true", "cus_a/cus_a true"),
                rows.stream()
                        .map(row -> row.path("key").asText() + " "
                                + row.path("deleted").asBoolean())
                        .toList());
        assertEquals("50.0000", rows.get(0).at("/data/amount/amount").asText());
        assertTrue(csv("customers", null, 2).asString().contains(",'=1+1,"));
    }

    @Test
    void nothingIsLostOrTwiceWhileFactsAreStored() throws InterruptedException, ExecutionException {
        FeedEvent settings = events.settings(Policy.DEFAULT, 1);
        QuarkusTransaction.requiringNew().run(() -> feed.apply("customer", List.of(settings)));
        int writers = 3;
        int orders = 40;
        List<List<FeedEvent>> told = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            List<FeedEvent> own = new ArrayList<>();
            for (int i = 0; i < orders; i++) {
                own.add(events.of("cus_" + writer, order("ord_" + writer + "_" + i, 1, 1, false)));
            }
            told.add(own);
        }
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        List<Future<?>> writing = new ArrayList<>();
        told.forEach(own -> writing.add(threads.submit(() -> own.forEach(
                event -> QuarkusTransaction.requiringNew().run(() -> feed.apply("customer", List.of(event)))))));
        threads.shutdown();

        List<String> keys = new ArrayList<>();
        String cursor = null;
        for (long until = System.nanoTime() + 60_000_000_000L; keys.size() < writers * orders; ) {
            assertTrue(System.nanoTime() < until, () -> "Only " + keys.size() + " rows came");
            Response run = get("fact-exports/orders/rows.ndjson?limit=7" + (cursor == null ? "" : "&cursor=" + cursor));
            rows(run).forEach(row -> keys.add(row.path("key").asText()));
            cursor = run.header("Next-Cursor");
            assertNotNull(cursor);
        }
        for (Future<?> done : writing) {
            done.get();
        }
        Set<String> distinct = new HashSet<>(keys);
        assertEquals(writers * orders, distinct.size());
        assertEquals(keys.size(), distinct.size());
        assertEquals(List.of(), rows(ndjson("orders", cursor, 0)));
    }

    @Test
    void aRunOfManyPagesIsStreamedToItsEnd() {
        int orders = 2 * ExportRun.PAGE + 200;
        List<FeedEvent> told = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            told.add(events.of("cus_" + i % 300, order("ord_" + i, 1, 1, false)));
        }
        QuarkusTransaction.requiringNew().run(() -> feed.apply("customer", told));
        eventually("orders", "ndjson?limit=" + ExportRun.MOST, null, orders);
        Response first = get("fact-exports/orders/rows.ndjson?limit=" + (orders - 1));
        assertEquals("true", first.header("Has-More"));
        List<JsonNode> rows = new ArrayList<>(rows(first));
        assertEquals(orders - 1, rows.size());
        Response last = get("fact-exports/orders/rows.ndjson?cursor=" + first.header("Next-Cursor"));
        assertEquals("false", last.header("Has-More"));
        rows.addAll(rows(last));
        assertEquals(
                orders,
                rows.stream().map(row -> row.path("key").asText()).distinct().count());
    }

    @Test
    void theTablesAreListedAndOthersRefused() {
        get("fact-exports")
                .then()
                .statusCode(200)
                .body("data.name", hasItems("orders", "responses", "subscriptions", "complaints"))
                .body("data.find { it.name == 'refunds' }.columns", hasItem("orderId"));
        get("fact-exports/secrets/rows.csv").then().statusCode(404).body("code", equalTo("export-table-not-found"));
        tell("cus_x", order("ord_x", 1, 5, false));
        Response foreign = given().auth()
                .oauth2(Tokens.of(Tenants.fresh(), "metrics:read"))
                .get("/api/v1/fact-exports/orders/rows.ndjson");
        assertEquals("", foreign.asString());
        given().auth()
                .oauth2(Tokens.of(tenant, "surveys:read"))
                .get("/api/v1/fact-exports/orders/rows.csv")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"limit=0, 400, invalid-request", "limit=100001, 400, invalid-request", "cursor=abc, 400, cursor-invalid"
    })
    void aBadParameterIsRefused(String query, int status, String code) {
        get("fact-exports/orders/rows.csv?" + query).then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void aCursorOfAnotherTableIsRefused() {
        String cursor = csv("orders", null, 0).header("Next-Cursor");
        get("fact-exports/refunds/rows.csv?cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-mismatch"));
    }

    private void tell(String customer, Fact fact) {
        FeedEvent event = events.of(customer, fact);
        QuarkusTransaction.requiringNew().run(() -> feed.apply("customer", List.of(event)));
    }

    private static OrderFact order(String id, long version, long amount, boolean deleted) {
        return new OrderFact(id, version, DAY, amount * 10_000, 0, deleted);
    }

    /** Rows may come a little later: any transaction under way holds back what was stored after it began. */
    private Response csv(String table, @Nullable String cursor, int rows) {
        return eventually(table, "csv", cursor, rows + 1);
    }

    private Response ndjson(String table, @Nullable String cursor, int rows) {
        return eventually(table, "ndjson", cursor, rows);
    }

    private Response eventually(String table, String format, @Nullable String cursor, int lines) {
        long until = System.nanoTime() + 30_000_000_000L;
        while (true) {
            Response response =
                    get("fact-exports/" + table + "/rows." + format + (cursor == null ? "" : "?cursor=" + cursor));
            response.then().statusCode(200);
            if (response.asString().lines().count() >= lines || System.nanoTime() > until) {
                return response;
            }
        }
    }

    private Response get(String path) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of(tenant, "metrics:read"))
                .get("/api/v1/" + path);
    }

    private List<JsonNode> rows(Response response) {
        return response.asString().lines().map(this::row).toList();
    }

    private JsonNode row(String line) {
        try {
            return json.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(line, e);
        }
    }
}
