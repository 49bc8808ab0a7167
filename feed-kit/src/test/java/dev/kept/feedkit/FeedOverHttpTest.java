// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way with nothing replaced: outbox, sequencer thread, HTTP with tokens, reader thread, ledger. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@WithTestResource(value = Producer.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class FeedOverHttpTest {
    private static final Duration SOON = Duration.ofSeconds(15);

    @Inject
    Rig rig;

    @Inject
    Ledger ledger;

    @Inject
    FeedStatus status;

    @TestHTTPResource("/")
    URI self;

    @BeforeEach
    void begin() {
        ledger.behave();
        Producer.passOnTo(self);
    }

    @AfterEach
    void catchUp() {
        Producer.passOnTo(self);
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("operations", "admin", "feed:read"));
    }

    private void publish(String subject, String type, int times) {
        for (int i = 0; i < times; i++) {
            QuarkusTransaction.requiringNew().call(() -> rig.change(subject, type));
        }
    }

    private static long applied(String subject) {
        return Tables.number("select count(*) from ledger where subject = '" + subject + "'");
    }

    private static void awaitApplied(String subject, long events) {
        Eventually.within(SOON, () -> assertEquals(events, applied(subject)));
    }

    private static void awaitGauge(String name, String value) {
        Eventually.within(
                SOON,
                () -> given().get("/q/metrics")
                        .then()
                        .body(matchesPattern("(?s).*\\n" + name + "\\{[^}]*source=\"self\"[^}]*} " + value + "\\n.*")));
    }

    @Test
    void anEventIsAppliedSoonAfterItsCommit() {
        publish("soon", Ledger.NOTED, 20);
        awaitApplied("soon", 20);

        awaitGauge("kept_feed_lag_events", "0.0");
        awaitGauge("kept_feed_stopped", "0.0");
        given().get("/q/metrics").then().body(containsString("\nkept_outbox_pending"));
    }

    @Test
    void goesOnAfterTheProducerHasFailedAndHasHung() {
        Producer.fail();
        publish("outage", Ledger.NOTED, 1);
        Producer.hang();
        publish("outage", Ledger.NOTED, 1);
        assertEquals(0, applied("outage"));

        Producer.passOnTo(self);
        awaitApplied("outage", 2);
    }

    @Test
    void theFeedIsForServicesAndItsOperationForOperatorsOnly() {
        for (String path : List.of("", "/heads", "/status", "/parked")) {
            given().get("/internal/feed" + path).then().statusCode(401);
            given().auth()
                    .oauth2(Tokens.of("acme", "customers:read"))
                    .get("/internal/feed" + path)
                    .then()
                    .statusCode(403);
        }
        for (String path :
                List.of("/epoch", "/restart?source=self", "/parked/1/replay", "/parked/replay?source=self")) {
            given().post("/internal/feed" + path).then().statusCode(401);
            for (String scope : List.of("admin", "feed:read")) {
                given().auth()
                        .oauth2(Tokens.of("acme", scope))
                        .post("/internal/feed" + path)
                        .then()
                        .statusCode(403);
            }
        }
        given().auth()
                .oauth2(Tokens.of("x", "feed:read"))
                .get("/internal/feed/heads")
                .then()
                .statusCode(200);
    }

    @Test
    void wrongParametersAreNamedTogetherWithWhatWouldBeRight() {
        for (String query : List.of("part=16&after=0", "part=-1&after=0", "part=x&after=0", "after=0")) {
            operator()
                    .get("/internal/feed?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("detail", containsString("Parameter part"));
        }
        operator().get("/internal/feed?part=0").then().statusCode(400).body("detail", containsString("after"));
        for (String limit : List.of("0", "1001", "many")) {
            operator()
                    .get("/internal/feed?part=0&after=0&limit=" + limit)
                    .then()
                    .statusCode(400)
                    .body("detail", equalTo("Parameter limit must be a whole number from 1 to 1000"));
        }
        operator()
                .post("/internal/feed/restart?source=nobody")
                .then()
                .statusCode(400)
                .body("detail", equalTo("Unknown source; configured are [self]"));
        operator().post("/internal/feed/parked/0/replay").then().statusCode(400);
        operator().post("/internal/feed/parked/999999/replay").then().statusCode(404);
    }

    @Test
    void aPageHoldsCloudEvents() {
        publish("page", Ledger.NOTED, 2);
        awaitApplied("page", 2);
        int part = Parts.of(Rig.TENANT, "page");
        long after = Tables.number("select min(seq) - 1 from event_log where subject = 'page'");

        operator()
                .get("/internal/feed?part=%d&after=%d&limit=1".formatted(part, after))
                .then()
                .statusCode(200)
                .body("events", hasSize(1))
                .body("events[0].specversion", equalTo("1.0"))
                .body("events[0].source", equalTo("/test-producer"))
                .body("events[0].type", equalTo(Ledger.NOTED))
                .body("events[0].subject", equalTo("page"))
                .body("events[0].data.version", equalTo(1));
    }

    @Test
    void parkedEventsAreShownAndReplayedByAnOperator() {
        publish("strange", "thing.unheard-of.v1", 1);
        awaitGauge("kept_feed_parked_events", "1.0");

        int id = operator()
                .get("/internal/feed/parked?source=self")
                .then()
                .body("reason", contains("unknown type"))
                .extract()
                .path("[0].id");
        operator()
                .post("/internal/feed/parked/" + id + "/replay")
                .then()
                .statusCode(409)
                .body("detail", containsString("unknown type"));

        ledger.know(Ledger.NOTED, "thing.unheard-of.v1");
        operator().post("/internal/feed/parked/" + id + "/replay").then().statusCode(204);
        assertEquals(1, applied("strange"));
        awaitGauge("kept_feed_parked_events", "0.0");
    }

    @Test
    void anotherEpochStopsTheSourceUntilAnOperatorRestartsIt() {
        publish("epoch", Ledger.NOTED, 3);
        awaitApplied("epoch", 3);

        operator().post("/internal/feed/epoch").then().statusCode(200);
        publish("epoch", Ledger.NOTED, 1);
        awaitGauge("kept_feed_stopped", "1.0");
        assertEquals(3, applied("epoch"));
        operator().get("/internal/feed/status").then().body("[0].stopped", containsString("epoch changed"));

        Producer.fail();
        operator()
                .post("/internal/feed/restart?source=self")
                .then()
                .statusCode(503)
                .header("Retry-After", "5");
        Producer.passOnTo(self);
        operator().post("/internal/feed/restart?source=self").then().statusCode(204);

        awaitApplied("epoch", 4);
        awaitGauge("kept_feed_stopped", "0.0");
        awaitGauge("kept_feed_lag_events", "0.0");
        long log = Tables.number("select count(*) from event_log");
        assertEquals(log, status.appliedNow("self"));
        assertTrue(Tables.number("select count(*) from ledger") <= log);
    }
}
