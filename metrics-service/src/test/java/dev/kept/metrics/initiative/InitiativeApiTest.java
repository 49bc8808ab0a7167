// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.initiative;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.oracle.History;
import dev.kept.metrics.snapshot.Told;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
}
