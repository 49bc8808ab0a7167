// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.oracle.History;
import dev.kept.metrics.snapshot.Told;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ScoreApiTest {

    private static final String TWO = """
            {"components": [
              {"key": "recency", "measure": "RECENCY_DAYS", "windowDays": 365, "worst": 100, "best": 0, "weight": 3},
              {"key": "ratings", "measure": "RATING_INDEX", "windowDays": 365, "worst": 0, "best": 100, "weight": 1}],
             "lowBelow": 40, "highFrom": 70}
            """;

    @Inject
    FeedHandler feed;

    private final Told told = Told.fresh();

    /** A buys on and on; B stops in March; C, in the west, is satisfied once and then buys. */
    @BeforeEach
    void threeCustomers() {
        History history = History.inUtc(60);
        for (LocalDate day = LocalDate.of(2023, 9, 1); day.isBefore(LocalDate.of(2024, 9, 1)); day = day.plusDays(10)) {
            history.order("cus_a", day.toString(), 100);
            if (day.isBefore(LocalDate.of(2024, 3, 10))) {
                history.order("cus_b", day.toString(), 100);
            }
        }
        history.profile("cus_c", "2024-01-01", Map.of("region", "west"))
                .csat("cus_c", "2024-05-01", 5)
                .order("cus_c", "2024-06-10", 10);
        told.of(feed, history);
        told.send("PUT", "score-policies/health", TWO).statusCode(200).header("ETag", equalTo("\"v1\""));
    }

    @Test
    void explainsAScoreOfAnyDay() {
        // The last order of A before is on 29 March: 2 days. No rating is known: its weight goes to the other.
        told.get("scores/health/customers/cus_a?asOf=2024-03-31")
                .statusCode(200)
                .body("policyVersion", equalTo(1))
                .body("score", equalTo(98.0f))
                .body("band", equalTo("HIGH"))
                .body("coverage", equalTo(0.75f))
                .body("contributions[0].measured", equalTo(2.0f))
                .body("contributions[1].worth", nullValue());
        // C on 30 June: 20 days (80 x 3/4) and 100 x 1/4.
        JsonPath score = told.get("scores/health/customers/cus_c?asOf=2024-06-30")
                .body("score", equalTo(85.0f))
                .extract()
                .jsonPath();
        List<Float> points = score.getList("contributions.points");
        assertEquals(85, points.stream().mapToDouble(Float::doubleValue).sum(), 1e-9);
        // Before the order three quarters of the weight are missing.
        told.get("scores/health/customers/cus_c?asOf=2024-06-01")
                .body("score", nullValue())
                .body("band", equalTo("UNKNOWN"));
        told.get("scores/health/customers/cus_c?asOf=2024-06-30&policyVersion=0")
                .body("contributions", hasSize(6));
        told.get("scores/health/customers/cus_c?policyVersion=7")
                .statusCode(404)
                .body("code", equalTo("score-policy-not-found"));
        told.get("scores/health/customers/cus_c?asOf=2023-06-30")
                .statusCode(404)
                .body("code", equalTo("customer-not-known"));
        told.get("scores/happiness/customers/cus_c").statusCode(404);
        Told.fresh().get("scores/health/customers/cus_a").statusCode(404);
    }

    @Test
    void aChangeIsAttributedInFull() {
        JsonPath change = told.get("scores/health/customers/cus_b/change?from=2024-03-09&to=2024-04-28")
                .statusCode(200)
                .body("difference", equalTo(-50.0f))
                .body("steps.component", contains("recency", "ratings"))
                .extract()
                .jsonPath();
        List<Float> points = change.getList("steps.points");
        assertEquals(-50, points.stream().mapToDouble(Float::doubleValue).sum(), 1e-9);
        told.get("scores/health/customers/cus_b/change").statusCode(400).body("errors.parameter", hasItem("from"));
    }

    @Test
    void showsHowAScoreWentAndWhereItIsHeading() {
        told.get("scores/health/customers/cus_b/history?from=2024-03-15&to=2024-05-31&step=WEEK")
                .statusCode(200)
                .body("points", hasSize(12))
                .body("points[11].asOf", equalTo("2024-05-31"))
                .body("points[11].band", equalTo("LOW"))
                .body("trend.direction", equalTo("DOWN"))
                .body("trend.slope", equalTo(-7.0f));
        told.get("scores/loyalty/customers/cus_a/history?to=2024-08-31")
                .body("points", hasSize(12))
                .body("trend.direction", equalTo("UP"));
        told.get("scores/health/customers/cus_a/history?from=2004-03-15&step=WEEK")
                .statusCode(400)
                .body("errors[0].code", equalTo("points-too-many"));
    }

    @Test
    void spreadsAndListsTheScores() {
        told.get("scores/health/distribution?asOf=2024-06-30&groupBy=region")
                .statusCode(200)
                .body("groups.value", contains("", "west"))
                .body("groups[0].customers", equalTo(2))
                .body("groups[0].low", equalTo(1))
                .body("groups[1].median", equalTo(85.0f));
        told.get("scores/health/distribution?groupBy=shoe-size").statusCode(400);
        told.get("scores/health/customers?asOf=2024-06-30&sort=LOWEST&limit=1")
                .body("data.customerId", contains("cus_b"))
                .body("page.hasMore", equalTo(true));
        String cursor = told.get("scores/health/customers?asOf=2024-06-30&sort=LOWEST&limit=1")
                .extract()
                .path("page.nextCursor");
        told.get("scores/health/customers?asOf=2024-06-30&sort=LOWEST&cursor=" + cursor)
                .body("data.customerId", contains("cus_c", "cus_a"));
        told.get("scores/health/customers?asOf=2024-06-30&band=LOW").body("data.customerId", contains("cus_b"));
        // Two with the same health can differ in trust: C was asked and was satisfied.
        told.get("scores/trust/customers/cus_c?asOf=2024-06-30").body("coverage", equalTo(0.4f));
    }

    /** Ten who are quiet and leave, ten who bought lately and stay: the band tells them apart, thirty days ahead. */
    @Test
    void aBackTestShowsWhoLeftOfWhichBand() {
        Told other = Told.fresh();
        History history = History.inUtc(90);
        for (int i = 0; i < 10; i++) {
            history.order("cus_q" + i, "2024-01-01", 10);
            history.order("cus_s" + i, "2024-02-25", 10).order("cus_s" + i, "2024-04-25", 10);
        }
        history.order("cus_s9", "2024-02-26", 10);
        other.of(feed, history);
        other.send("PUT", "score-policies/health", TWO.replace("\"worst\": 100", "\"worst\": 90"))
                .statusCode(200);
        other.get("scores/health/back-test?cut=2024-03-01&horizonDays=90")
                .statusCode(200)
                .body("bands.find { it.band == 'LOW' }.churnRate", equalTo(1.0f))
                .body("bands.find { it.band == 'HIGH' }.customers", equalTo(10))
                .body("bands.find { it.band == 'HIGH' }.left", equalTo(0))
                .body("auc", equalTo(1.0f))
                .body("leadDays", equalTo(30.0f))
                .body("sensitivities", hasSize(4));
        // What happens later changes no score of the past.
        other.get("scores/health/back-test?cut=2024-03-01&horizonDays=1").body("bands[0].customers", equalTo(10));
        other.get("scores/health/back-test?cut=2999-03-01").statusCode(400);
        other.get("scores/health/back-test?horizonDays=0").statusCode(400);
        other.get("scores/health/back-test").statusCode(200).body("horizonDays", equalTo(90));
    }

    @Test
    void rulesHaveVersionsAndAreChecked() {
        told.get("score-policies/health").statusCode(200).body("components", hasSize(2));
        told.send("PUT", "score-policies/health", TWO).statusCode(200).header("ETag", equalTo("\"v1\""));
        told.send("PUT", "score-policies/health", TWO.replace("40", "30"))
                .statusCode(200)
                .body("version", equalTo(2))
                .body("lowBelow", equalTo(30.0f));
        told.get("score-policies/health/versions").body("data.version", contains(2, 1));
        told.get("score-policies/trust").body("version", equalTo(0)).body("components.size()", greaterThan(1));
        told.send("PUT", "score-policies/health", TWO.replace("ratings", "recency"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/components/1/key"));
        told.send("PUT", "score-policies/health", TWO.replace("\"worst\": 100", "\"worst\": 0"))
                .statusCode(400)
                .body("errors[0].code", equalTo("bounds-equal"));
        told.send("PUT", "score-policies/health", TWO.replace("\"weight\": 3", "\"weight\": 0"))
                .statusCode(400);
        told.send("PUT", "score-policies/health", "{}").statusCode(400);
        told.send("PUT", "score-policies/trust", "{\"components\": [null], \"lowBelow\": 1, \"highFrom\": 2}")
                .statusCode(400);
    }
}
