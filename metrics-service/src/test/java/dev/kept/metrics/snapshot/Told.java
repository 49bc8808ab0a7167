// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.snapshot;

import static io.restassured.RestAssured.given;

import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.ingestion.Events;
import dev.kept.metrics.oracle.History;
import dev.kept.testkit.Tenants;
import dev.kept.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;

/** A tenant whose history was told by the feed, and its API. */
public record Told(String tenant) {

    public static Told fresh() {
        return new Told(Tenants.fresh());
    }

    public void of(FeedHandler feed, History history) {
        Events events = new Events(tenant);
        List<FeedEvent> all = new ArrayList<>();
        all.add(events.settings(history.policy(), 1));
        history.facts().forEach((customer, facts) -> facts.forEach(fact -> all.add(events.of(customer, fact))));
        QuarkusTransaction.requiringNew().run(() -> feed.apply("customer", all));
    }

    /** @param pathAndQuery below {@code /api/v1/} */
    public ValidatableResponse get(String pathAndQuery) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of(tenant, "metrics:read"))
                .get("/api/v1/" + pathAndQuery)
                .then()
                .log()
                .ifValidationFails();
    }

    /** @param method for example {@code PUT} */
    public ValidatableResponse send(String method, String path, String body) {
        return given().auth()
                .oauth2(Tokens.of(tenant, "metrics:read", "metrics:write"))
                .contentType("application/json")
                .body(body)
                .request(method, "/api/v1/" + path)
                .then()
                .log()
                .ifValidationFails();
    }
}
