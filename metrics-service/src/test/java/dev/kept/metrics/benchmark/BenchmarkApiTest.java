// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.oracle.History;
import dev.kept.metrics.snapshot.Told;
import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.Tenants;
import dev.kept.testkit.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class BenchmarkApiTest {

    private static final String SERIES = "/api/v1/benchmark-series";

    @Inject
    FeedHandler feed;

    private final String tenant = Tenants.fresh();

    @Test
    void keepsSeriesWithTheirCitation() {
        ValidatableResponse first = put("retail-retention", body("retention-rate", "A report"))
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .body("citation.publisher", equalTo("Someone"))
                .body("citation.publishedOn", equalTo("2026-06-18"))
                .body("name.'zh-CN'", equalTo("行业中位数"));
        put("retail-retention", body("retention-rate", "A report"))
                .statusCode(200)
                .header("ETag", "\"v1\"");
        put("retail-retention", body("retention-rate", "Another"))
                .statusCode(200)
                .header("ETag", "\"v2\"");
        request()
                .header("If-Match", first.extract().header("ETag"))
                .contentType("application/json")
                .body(body("retention-rate", "A third"))
                .put(SERIES + "/retail-retention")
                .then()
                .statusCode(412);
        put("rival-nps", body("net-promoter-score", "B").replace("INDUSTRY", "COMPETITOR"))
                .statusCode(201);

        request().get(SERIES).then().body("data.key", contains("retail-retention", "rival-nps"));
        request().get(SERIES + "?kind=COMPETITOR").then().body("data.key", contains("rival-nps"));
        request().get(SERIES + "?metric=retention-rate").then().body("data.key", contains("retail-retention"));
        String cursor = request().get(SERIES + "?limit=1").path("page.nextCursor");
        request().get(SERIES + "?limit=1&cursor=" + cursor).then().body("data.key", contains("rival-nps"));

        request().delete(SERIES + "/rival-nps").then().statusCode(204);
        request().get(SERIES + "/rival-nps").then().statusCode(404).body("code", equalTo("benchmark-series-not-found"));
        given().auth()
                .oauth2(Tokens.of(Tenants.fresh(), "metrics:read"))
                .get(SERIES + "/retail-retention")
                .then()
                .statusCode(404);
    }

    @Test
    void whatDependsOnTheScaleIsNeverBenchmarked() {
        request().get("/api/v1/metrics/nps-like").then().body("definitions.benchmarked", everyItem(equalTo(false)));
        request()
                .get("/api/v1/metrics/retention-rate")
                .then()
                .body("definitions.benchmarked", everyItem(equalTo(true)));
        put("their-seven", body("nps-like", "A"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/metric"))
                .body("errors[0].code", equalTo("metric-never-benchmarked"));
        request()
                .get("/api/v1/benchmark-comparison?metric=nps-like")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("metric"))
                .body("errors[0].code", equalTo("metric-never-benchmarked"));
    }

    @Test
    void importsPointsAndChangesNothingTwice() {
        put("market", body("revenue", "A").replace("INDUSTRY", "MARKET")).statusCode(201);
        String csv =
                "series,start,end,value,n\nmarket,2024-01-01,2025-01-01,1200000,\nmarket,2025-01-01,2026-01-01,1350000.5,412\n";

        assertEquals(2, imported(csv).getInt("counts.created"));
        assertEquals(2, imported(csv).getInt("counts.unchanged"));
        assertEquals(1, imported(csv.replace("412", "413")).getInt("counts.updated"));
        request()
                .get(SERIES + "/market/points")
                .then()
                .body("data.value", contains("1200000", "1350000.5"))
                .body("data[0].n", nullValue())
                .body("data[1].n", equalTo(413))
                .body("data[1].end", equalTo("2026-01-01"));
        String cursor = request().get(SERIES + "/market/points?limit=1").path("page.nextCursor");
        request()
                .get(SERIES + "/market/points?limit=1&cursor=" + cursor)
                .then()
                .body("data", hasSize(1))
                .body("data[0].start", equalTo("2025-01-01"));
    }

    /** 300 of 1200 in 2024, 150 of 1000 in 2025; 2199 is not over, and nobody sold anything in 2023. */
    @Test
    void aMarketShareIsOnesOwnPartOfTheMarket() {
        new Told(tenant)
                .of(
                        feed,
                        History.inUtc(90)
                                .order("cus_a", "2024-12-31", 300)
                                .order("cus_a", "2025-01-01", 100)
                                .order("cus_b", "2025-06-01", 50));
        put("market", body("revenue", "A").replace("INDUSTRY", "MARKET")).statusCode(201);
        imported("""
                series,start,end,value,n
                market,2023-01-01,2024-01-01,0,
                market,2024-01-01,2025-01-01,1200,
                market,2025-01-01,2026-01-01,1000,
                market,2199-01-01,2200-01-01,1000,
                """);
        request()
                .get(SERIES + "/market/market-shares")
                .then()
                .statusCode(200)
                .body("data.status", contains("UNDEFINED", "OK", "OK", "PARTIAL"))
                .body("data[0].share", nullValue())
                .body("data[1].own", equalTo("300"))
                .body("data[1].market", equalTo("1200"))
                .body("data[1].share", equalTo(0.25f))
                .body("data[2].share", equalTo(0.15f));
        String cursor = request().get(SERIES + "/market/market-shares?limit=2").path("page.nextCursor");
        request()
                .get(SERIES + "/market/market-shares?limit=2&cursor=" + cursor)
                .then()
                .body("data.start", contains("2025-01-01", "2199-01-01"));
        put("rates", body("retention-rate", "A").replace("INDUSTRY", "MARKET")).statusCode(201);
        request()
                .get(SERIES + "/rates/market-shares")
                .then()
                .statusCode(409)
                .body("code", equalTo("benchmark-series-not-a-market"));
        request().get(SERIES + "/nothing/market-shares").then().statusCode(404);
    }

    @Test
    void namesWhatIsWrong() {
        put("x", body("no-such-metric", "A"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/metric"))
                .body("errors[0].detail", containsString("retention-rate"));
        put("x", body("retention-rate", "A").replace("\"kind\"", "\"definition\":\"odd\",\"kind\""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/definition"));
        put("X_y", body("retention-rate", "A")).statusCode(400);
        put("x", body("retention-rate", "A").replace("https://", "javascript:")).statusCode(400);
        JsonPath failed = imported(
                "series,start,end,value,n\nnone,2025-01-01,2024-01-01,0.5,many\nnone,2025-01-01,2024-01-01,0.5,\n");
        assertEquals(2, failed.getInt("counts.failed"));
        request()
                .get("/api/v1/benchmark-imports/" + failed.getString("id") + "/results?status=failed")
                .then()
                .body("data[0].errors.pointer", contains("/n"))
                .body("data[1].errors.pointer", hasItems("/series", "/end"));
        given().auth()
                .oauth2(Tokens.of(tenant, "metrics:read"))
                .contentType("application/json")
                .body(body("retention-rate", "A"))
                .put(SERIES + "/x")
                .then()
                .statusCode(403);
    }

    /** Nobody bought anything: own revenue is 0.00, a rate is undefined, and what nobody published is missing. */
    @Test
    void comparesWithOthersAndShowsWhatIsMissing() {
        put("rival-a", body("revenue", "A").replace("INDUSTRY", "COMPETITOR")).statusCode(201);
        put("rival-b", body("revenue", "B").replace("INDUSTRY", "COMPETITOR")).statusCode(201);
        put("market", body("revenue", "M").replace("INDUSTRY", "MARKET")).statusCode(201);
        imported("""
                series,start,end,value,n
                rival-a,2024-01-01,2025-01-01,-5,
                rival-a,2025-01-01,2026-01-01,7,
                rival-b,2025-01-01,2026-01-01,9,
                market,2025-01-01,2026-01-01,100,
                market,2024-01-01,2025-01-01,0,
                """);

        String first = "periods.find { it.start == '2024-01-01' }.";
        String second = "periods.find { it.start == '2025-01-01' }.";
        request()
                .get("/api/v1/benchmark-comparison?metric=revenue")
                .then()
                .statusCode(200)
                .body("definition", equalTo("gross"))
                .body(first + "own", equalTo("0"))
                .body(first + "rank", equalTo(1))
                .body(first + "ranked", equalTo(3))
                .body(first + "peers.find { it.series == 'rival-a' }.gap", equalTo("5"))
                .body(first + "peers.find { it.series == 'rival-b' }.status", equalTo("MISSING"))
                .body(second + "rank", equalTo(4))
                .body(second + "peers.find { it.series == 'rival-b' }.gap", equalTo("-9"));

        put("retail", body("retention-rate", "A")).statusCode(201);
        imported("series,start,end,value,n\nretail,2025-01-01,2026-01-01,0.62,412\n");
        request()
                .get("/api/v1/benchmark-comparison?metric=retention-rate")
                .then()
                .body("periods[0].own", nullValue())
                .body("periods[0].reason", equalTo("0/0"))
                .body("periods[0].peers[0].status", equalTo("OWN_MISSING"));
        request()
                .get("/api/v1/benchmark-comparison?metric=retention-rate&definition=naive-acquired")
                .then()
                .body("periods[0].peers[0].status", equalTo("OTHER_DEFINITION"))
                .body("periods[0].peers[0].value", equalTo("0.62"));
        request().get("/api/v1/benchmark-comparison?metric=odd").then().statusCode(400);
        request().get("/api/v1/benchmark-comparison").then().statusCode(400);
    }

    private JsonPath imported(String csv) {
        String location = request()
                .contentType("text/csv")
                .body(csv)
                .post("/api/v1/benchmark-imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        for (int i = 0; i < 400; i++) {
            JsonPath view = request().get(location).jsonPath();
            if (view.getString("status").equals("SUCCEEDED")) {
                return view;
            }
            pause();
        }
        throw new AssertionError("The import does not end");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private ValidatableResponse put(String key, String body) {
        return request()
                .contentType("application/json")
                .body(body)
                .put(SERIES + "/" + key)
                .then();
    }

    private RequestSpecification request() {
        return given().auth().oauth2(Tokens.of(tenant, "metrics:read", "metrics:write"));
    }

    private static String body(String metric, String title) {
        return """
                {"name": {"en": "Industry median", "zh-CN": "行业中位数"}, "kind": "INDUSTRY", "of": "Retail",
                 "metric": "%s", "citation": {"publisher": "Someone", "title": "%s", "publishedOn": "2026-06-18",
                 "url": "https://example.org/report"}}
                """.formatted(metric, title);
    }
}
