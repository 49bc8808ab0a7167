// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.initiative;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.oracle.History;
import dev.kept.metrics.snapshot.Told;
import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class InitiativeApiTest {

    private static final LocalDate START = LocalDate.of(2024, 3, 1);

    @Inject
    FeedHandler feed;

    private final Told told = Told.fresh();

    /**
     * Forty buy for about 100 in every thirty days; everybody's purchases grow by 2 %. In March twenty of them get a
     * promotion: they buy a quarter more while it lasts, and a tenth less in the thirty days after it.
     */
    @BeforeEach
    void aPromotion() {
        History history = History.inUtc(90);
        for (int i = 0; i < 40; i++) {
            String customer = "cus_%02d".formatted(i);
            long usual = 9_000 + 50L * i;
            history.order(customer, START.minusDays(20).toString(), usual);
            double during = i < 20 ? 1.25 : 1.02;
            double after = i < 20 ? .9 : 1.02;
            history.order(customer, START.plusDays(10).toString(), Math.round(usual * during));
            history.order(customer, START.plusDays(40).toString(), Math.round(usual * after));
        }
        told.of(feed, history);
    }

    private String promotion(String ended) {
        String customers =
                IntStream.range(0, 20).mapToObj("\"cus_%02d\""::formatted).collect(Collectors.joining(", "));
        return """
                {"name": {"en": "Spring sale", "zh-CN": "春季促销"}, "kind": "PROMOTION", "startedOn": "2024-03-01",
                 "endedOn": "%s", "customerIds": [%s]}
                """.formatted(ended, customers);
    }

    @Test
    void measuresAPromotionWhileItLastsAndAfterwards() {
        String id = told.send("POST", "initiatives", promotion("2024-03-30"))
                .statusCode(201)
                .body("namedCustomers", equalTo(20))
                .extract()
                .path("id");
        told.get("initiatives/" + id + "/effect?shortDays=30&longDays=60")
                .statusCode(200)
                .body("outcome", equalTo("NET_REVENUE"))
                .body("horizons.horizon", equalTo(List.of("SHORT_TERM", "LONG_TERM", "AFTER_END")))
                .body("horizons[0].treated.customers", equalTo(20))
                .body("horizons[0].treated.relative.toDouble()", closeTo(.25, 1e-3))
                .body("horizons[0].others.relative.toDouble()", closeTo(.02, 1e-3))
                .body("horizons[0].verdict", equalTo("SIGNAL"))
                .body("horizons[0].low", greaterThan(0f))
                .body("horizons[2].treated.relative.toDouble()", closeTo(-.1, 1e-3))
                .body("horizons[2].effect.toDouble()", closeTo(-.1 * 9475 - .02 * 10475, 5))
                .body("horizons[2].verdict", equalTo("SIGNAL"));
        told.get("initiatives/" + id + "/effect?outcome=PRESENT&shortDays=30")
                .body("horizons[0].effect.toDouble()", closeTo(0, 1e-12))
                .body("horizons[0].verdict", equalTo("NOISE"));
        told.get("initiatives/" + id + "/effect?outcome=HAPPINESS").statusCode(400);
    }

    @Test
    void initiativesAreKeptAndChecked() {
        String id = told.send("POST", "initiatives", promotion("2024-03-30").replace("2024-", "2199-"))
                .statusCode(201)
                .extract()
                .path("id");
        told.get("initiatives/" + id + "/effect").body("horizons[0].reason", equalTo("not-closed"));
        told.get("initiatives/" + id)
                .statusCode(200)
                .body("name.'zh-CN'", equalTo("春季促销"))
                .body("segment", nullValue());
        told.get("initiatives?kind=PROMOTION").body("data.id", hasItem(id));
        told.get("initiatives?kind=TRAINING").body("data", hasSize(0));
        Told.fresh().get("initiatives/" + id).statusCode(404);
        told.send("DELETE", "initiatives/" + id, "").statusCode(204);
        told.get("initiatives/" + id + "/effect").statusCode(404).body("code", equalTo("initiative-not-found"));
        told.send("POST", "initiatives", promotion("2024-02-01"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/endedOn"));
        told.send(
                        "POST",
                        "initiatives",
                        promotion("2024-03-30")
                                .replace("customerIds", "segment")
                                .replaceAll("\\[.*]", "\"x\""))
                .statusCode(400)
                .body("errors[0].code", equalTo("segment-unknown"));
        told.send("POST", "initiatives", "{}").statusCode(400);
    }

    @Test
    void whatIsToldOfAnInitiativeCanBeChanged() {
        String id = told.send("POST", "initiatives", promotion("2024-03-10"))
                .statusCode(201)
                .extract()
                .path("id");
        patch(id, "v1", "{\"endedOn\": \"2024-03-30\", \"kind\": \"TRAINING\"}")
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""))
                .body("endedOn", equalTo("2024-03-30"))
                .body("kind", equalTo("TRAINING"))
                .body("namedCustomers", equalTo(20));
        patch(id, "v2", "{\"endedOn\": \"2024-03-30\"}").statusCode(200).header("ETag", equalTo("\"v2\""));
        patch(id, "v1", "{\"endedOn\": null}").statusCode(412);
        patch(id, "v2", "{\"endedOn\": \"2024-01-01\"}").statusCode(400).body("errors[0].pointer", equalTo("/endedOn"));
        patch(id, "v2", "{\"segment\": \"x\"}").statusCode(400).body("errors[0].code", equalTo("group-one-of"));
        patch(id, "v2", "{\"endedOn\": null}").statusCode(200).body("endedOn", nullValue());
        Told other = Told.fresh();
        given().auth()
                .oauth2(Tokens.of(other.tenant(), "metrics:write"))
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{}")
                .patch("/api/v1/initiatives/" + id)
                .then()
                .statusCode(404);
    }

    private ValidatableResponse patch(String id, String version, String patch) {
        return given().auth()
                .oauth2(Tokens.of(told.tenant(), "metrics:read", "metrics:write"))
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch("/api/v1/initiatives/" + id)
                .then();
    }

    /** The first article's three cases: what a service brought its customers, and what a promotion did and undid. */
    @ParameterizedTest(name = "{0}: {1} in the short run, {2} in the long run")
    @CsvSource({"better-service, 0.15, 0.15", "value-added-service, 0.20, 0.20", "promotion, 0.10, -0.25"})
    void theCasesOfTheArticleComeOutAsTold(String name, double shortRun, double longRun) {
        Told company = Told.fresh();
        History history = History.inUtc(400);
        for (int i = 0; i < 24; i++) {
            String customer = "cus_%02d".formatted(i);
            double first = i < 12 ? 1 + shortRun : 1;
            double later = i < 12 ? 1 + longRun : 1;
            long usual = 10_000 + 100L * i;
            for (int month = 1; month <= 6; month++) {
                history.order(customer, START.minusDays(30L * month - 10).toString(), usual);
                double factor = month == 1 ? first : (6 * later - first) / 5;
                history.order(customer, START.plusDays(30L * month - 20).toString(), Math.round(usual * factor));
            }
        }
        company.of(feed, history);
        String id = company.send(
                        "POST",
                        "initiatives",
                        promotion("2024-03-30")
                                .replace("Spring sale", name)
                                .replaceAll("\"cus_1[2-9]\",? ?", "")
                                .replace(", ]", "]"))
                .statusCode(201)
                .body("namedCustomers", equalTo(12))
                .extract()
                .path("id");
        company.get("initiatives/" + id + "/effect?shortDays=30&longDays=180")
                .statusCode(200)
                .body("horizons[0].treated.relative.toDouble()", closeTo(shortRun, 1e-3))
                .body("horizons[1].treated.relative.toDouble()", closeTo(longRun, 1e-3))
                .body("horizons[0].others.relative.toDouble()", closeTo(0, 1e-9))
                .body("horizons[1].effect.toDouble() > 0", equalTo(longRun > 0))
                .body("horizons.findAll { it.horizon != 'AFTER_END' }.verdict", everyItem(equalTo("SIGNAL")));
    }
}
