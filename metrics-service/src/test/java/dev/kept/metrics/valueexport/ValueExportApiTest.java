// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valueexport;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.ProfileFact;
import dev.kept.metrics.ingestion.Events;
import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.Tenants;
import dev.kept.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values as a table, run after run. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ValueExportApiTest {

    private static final String EXPORT = "value-exports/warehouse";
    private static final String MONTHS = "revenue/gross/month//2024-0";

    @Inject
    FeedHandler feed;

    @Inject
    ObjectMapper json;

    private final String tenant = Tenants.fresh();
    private final Events events = new Events(tenant);
    private @Nullable String cursor;

    @Test
    void eachRunTellsTheValuesThatHaveChanged() {
        tell("cus_a", profile("cus_a", "north", 1), order("ord_1", "2024-01-10", 100, 1));
        tell("cus_b", profile("cus_b", "south", 1), order("ord_2", "2024-02-10", 50, 1));
        declare(revenue("month", ""), revenue("month", "\"region\"")).statusCode(201);
        Map<String, JsonNode> first = run(1000);
        assertEquals("100.00", first.get(MONTHS + "1-01/[]").path("value").asText());
        assertEquals("50.00", first.get(MONTHS + "2-01/[]").path("value").asText());
        JsonNode south = first.get("revenue/gross/month/region/2024-02-01/[\"south\"]");
        assertEquals("50.00", south.path("value").asText());
        assertEquals("south", south.at("/group/region").asText());
        assertEquals("OK", south.path("status").asText());
        assertEquals(1, south.path("version").asLong());
        assertFalse(south.path("partial").asBoolean());
        assertTrue(south.path("watermark").isTextual());

        assertEquals(Map.of(), run(1000));

        // A late fact changes a month in the total and in its region, and nothing else.
        tell("cus_b", order("ord_3", "2024-01-20", 25, 1));
        Map<String, JsonNode> second = run(1000);
        assertEquals(
                List.of(MONTHS + "1-01/[]", "revenue/gross/month/region/2024-01-01/[\"south\"]"),
                List.copyOf(second.keySet()));
        assertEquals("125.00", second.get(MONTHS + "1-01/[]").path("value").asText());
        assertEquals(2, second.get(MONTHS + "1-01/[]").path("version").asLong());

        // A group that is no longer: the only customer of the north moved before anything was bought.
        tell("cus_a", profile("cus_a", "south", 2));
        Map<String, JsonNode> third = run(1000);
        JsonNode gone = third.get("revenue/gross/month/region/2024-01-01/[\"north\"]");
        assertTrue(gone.path("deleted").asBoolean());
        assertFalse(gone.has("value"));
        assertEquals(
                "125.00",
                third.get("revenue/gross/month/region/2024-01-01/[\"south\"]")
                        .path("value")
                        .asText());
        assertFalse(third.containsKey(MONTHS + "1-01/[]"));

        // What is no longer declared goes; what is new comes; the cursor stays good.
        declare(revenue("month", ""), revenue("quarter", "")).statusCode(200);
        Map<String, JsonNode> fourth = run(1000);
        assertTrue(fourth.get("revenue/gross/month/region/2024-01-01/[\"south\"]")
                .path("deleted")
                .asBoolean());
        assertEquals(
                "175.00",
                fourth.get("revenue/gross/quarter//2024-01-01/[]").path("value").asText());
        assertFalse(fourth.containsKey(MONTHS + "1-01/[]"));
    }

    @Test
    void whatIsExportedIsWhatTheValuesSay() {
        for (int i = 0; i < 40; i++) {
            tell("cus_" + i % 9, order("ord_" + i, "2024-0" + (1 + i % 6) + "-1" + i % 9, 10 + i, 1));
        }
        declare(
                        series("retention-rate", "month", ""),
                        series("average-order-value", "quarter", ""),
                        series("active-customers", "day", ""))
                .statusCode(201);
        // In small runs: nothing is left out and nothing comes twice.
        Map<String, JsonNode> all = run(7);
        assertTrue(all.size() > 300, "Only " + all.size());
        for (String metric : List.of("retention-rate/month", "average-order-value/quarter", "active-customers/day")) {
            String[] names = metric.split("/");
            JsonNode points = tree(get(
                            "metrics/" + names[0] + "/values?grain=" + names[1] + "&from=2024-01-01&to=2024-10-01"))
                    .at("/series/0/points");
            assertTrue(points.size() > 2);
            points.forEach(point -> {
                JsonNode row = all.values().stream()
                        .filter(one -> one.path("metric").asText().equals(names[0])
                                && one.path("periodStart")
                                        .asText()
                                        .equals(point.path("start").asText()))
                        .findFirst()
                        .orElseThrow();
                assertEquals(point.path("end"), row.path("periodEnd"));
                for (String same : List.of("status", "reason", "value", "numerator", "denominator", "n")) {
                    assertEquals(point.path(same).asText(), row.path(same).asText(), metric + " " + point);
                }
                assertEquals(
                        point.at("/interval/low").asText(), row.path("lower").asText());
            });
        }
    }

    @Test
    void asCsvForASpreadsheet() {
        tell("cus_a", profile("cus_a", "=1+1", 1), order("ord_1", "2024-01-10", 100, 1));
        declare(revenue("month", "\"region\"")).statusCode(201);
        Response csv = get(EXPORT + "/rows.csv");
        csv.then()
                .statusCode(200)
                .header("Content-Type", containsString("text/csv"))
                .header("Content-Disposition", containsString("warehouse.csv"));
        String[] lines = csv.asString().split("\r\n");
        assertEquals(String.join(",", ValueRow.COLUMNS), lines[0]);
        assertTrue(
                lines[1].startsWith("\"revenue/gross/month/region/2024-01-01/[\"\"=1+1\"\"]\",1,false,revenue,gross,"),
                lines[1]);
        assertTrue(lines[1].contains("\"{\"\"region\"\":\"\"=1+1\"\"}\",OK,false,,,100.00,money,CNY,"), lines[1]);
    }

    @Test
    void anExportIsDeclaredReadReplacedAndDeleted() {
        declare(revenue("month", "")).statusCode(201).header("ETag", equalTo("\"v1\""));
        declare(revenue("month", "")).statusCode(200).header("ETag", equalTo("\"v1\""));
        declare(revenue("week", "")).statusCode(200).header("ETag", equalTo("\"v2\""));
        get("value-exports").then().statusCode(200).body("data.key", hasItem("warehouse"));
        get(EXPORT)
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("series[0].definition", equalTo("gross"))
                .body("series[0].grain", equalTo("week"));
        String old = get(EXPORT + "/rows.csv").header("Next-Cursor");
        send("DELETE", EXPORT, "\"v1\"", null).statusCode(412);
        send("DELETE", EXPORT, "\"v2\"", null).statusCode(204);
        get(EXPORT).then().statusCode(404).body("code", equalTo("value-export-not-found"));
        get(EXPORT + "/rows.ndjson").then().statusCode(404);
        declare(revenue("month", "")).statusCode(201);
        get(EXPORT + "/rows.csv?cursor=" + old).then().statusCode(400).body("code", equalTo("cursor-mismatch"));
        given().auth()
                .oauth2(Tokens.of(Tenants.fresh(), "metrics:read"))
                .get("/api/v1/" + EXPORT)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.of(tenant, "surveys:read"))
                .get("/api/v1/" + EXPORT + "/rows.csv")
                .then()
                .statusCode(403);
    }

    @Test
    void whatCannotBeExportedIsNamed() {
        declare(
                        series("nothing", "month", ""),
                        series("revenue", "decade", ""),
                        series("revenue", "month", "\"mood\""),
                        "{\"metric\":\"revenue\",\"grain\":\"month\",\"definition\":\"odd\"}",
                        revenue("month", ""),
                        revenue("month", ""))
                .statusCode(400)
                .body("errors.pointer", hasItems("/series/0/metric", "/series/1/grain", "/series/2/groupBy"))
                .body("errors.pointer", hasItems("/series/3/definition", "/series/5"));
        put("{\"from\":\"1950-01-01\",\"series\":[" + revenue("day", "") + "]}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/series/0/grain"));
        put("{\"from\":\"2024-01-01\",\"series\":[]}").statusCode(400);
        put("{\"from\":\"2024-01-01\"}").statusCode(400);
        send("PUT", "value-exports/No%20Key", null, "{}").statusCode(400);
        declare(revenue("month", ""));
        get(EXPORT + "/rows.csv?limit=0").then().statusCode(400);
        get(EXPORT + "/rows.csv?cursor=x").then().statusCode(400).body("code", equalTo("cursor-invalid"));
    }

    private void tell(String customer, Fact... facts) {
        List<FeedEvent> told = new ArrayList<>();
        for (Fact fact : facts) {
            told.add(events.of(customer, fact));
        }
        QuarkusTransaction.requiringNew().run(() -> feed.apply("customer", told));
    }

    private static ProfileFact profile(String customer, String region, long version) {
        return new ProfileFact(customer, version, Instant.parse("2023-12-01T00:00:00Z"), Map.of("region", region));
    }

    private static OrderFact order(String id, String day, long amount, long version) {
        return new OrderFact(id, version, Instant.parse(day + "T12:00:00Z"), amount * 10_000, 0, false);
    }

    private ValidatableResponse declare(String... series) {
        return put("{\"from\":\"2024-01-01\",\"series\":[" + String.join(",", series) + "]}");
    }

    private static String revenue(String grain, String groupBy) {
        return series("revenue", grain, groupBy);
    }

    private static String series(String metric, String grain, String groupBy) {
        return "{\"metric\":\"" + metric + "\",\"grain\":\"" + grain + "\",\"groupBy\":[" + groupBy + "]}";
    }

    private ValidatableResponse put(String body) {
        return send("PUT", EXPORT, null, body);
    }

    private ValidatableResponse send(String method, String path, @Nullable String ifMatch, @Nullable String body) {
        var request = given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of(tenant, "metrics:read", "metrics:write"))
                .contentType("application/json");
        request = ifMatch == null ? request : request.header("If-Match", ifMatch);
        request = body == null ? request : request.body(body);
        return request.request(method, "/api/v1/" + path).then().log().ifValidationFails();
    }

    /** All runs until there is no more, each going on from where the last one ended; by key. */
    private Map<String, JsonNode> run(int limit) {
        Map<String, JsonNode> rows = new TreeMap<>();
        boolean more = true;
        while (more) {
            Response run = get(EXPORT + "/rows.ndjson?limit=" + limit + (cursor == null ? "" : "&cursor=" + cursor));
            run.then().statusCode(200);
            run.asString().lines().forEach(line -> {
                JsonNode row = tree(line);
                assertFalse(rows.containsKey(row.path("key").asText()), line);
                rows.put(row.path("key").asText(), row);
            });
            cursor = run.header("Next-Cursor");
            assertNotNull(cursor);
            more = Boolean.parseBoolean(run.header("Has-More"));
        }
        return rows;
    }

    private Response get(String path) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of(tenant, "metrics:read"))
                .get("/api/v1/" + path);
    }

    private JsonNode tree(Response response) {
        return tree(response.asString());
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
