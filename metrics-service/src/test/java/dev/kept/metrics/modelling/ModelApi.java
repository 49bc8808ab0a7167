// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import static io.restassured.RestAssured.given;

import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.ingestion.Events;
import dev.kept.testkit.Tenants;
import dev.kept.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Models of one tenant as a client asks for them, on facts that came through the feed. */
public final class ModelApi {

    public static final String MODELS = "/api/v1/models";

    /** Numbers with all their digits. */
    public static final JsonPathConfig DOUBLES = new JsonPathConfig(JsonPathConfig.NumberReturnType.DOUBLE);

    private static final int PAGE = 500;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final String tenant = Tenants.fresh();
    private final Events events = new Events(tenant);
    private final FeedHandler feed;

    public ModelApi(FeedHandler feed) {
        this.feed = feed;
    }

    public void deliver(List<Map.Entry<String, Fact>> facts) {
        for (int from = 0; from < facts.size(); from += PAGE) {
            List<FeedEvent> page = events.of(facts.subList(from, Math.min(facts.size(), from + PAGE)));
            QuarkusTransaction.requiringNew().run(() -> feed.apply("customer", page));
        }
    }

    public RequestSpecification request() {
        return given().auth().oauth2(Tokens.of(tenant, "metrics:read", "metrics:write"));
    }

    /** Asks for a model. */
    public String create(String body) {
        return request()
                .contentType(ContentType.JSON)
                .body(body)
                .post(MODELS)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** The model once its last fit has ended. */
    public JsonPath ended(String model) {
        Instant end = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(end)) {
            JsonPath view = request()
                    .get(MODELS + "/" + model)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath(DOUBLES);
            if (!List.of("QUEUED", "RUNNING").contains(view.getString("fit.status"))) {
                return view;
            }
            pause();
        }
        throw new AssertionError("The fit does not end");
    }

    /** A figure of a result. */
    public static double figure(JsonPath model, String name) {
        return model.getDouble("fit.result.figures.find { it.name == '" + name + "' }.value");
    }

    /** A parameter of a part of a result. */
    public static double parameter(JsonPath model, String part, String name) {
        return model.getDouble("fit.result.parts.find { it.name == '" + part + "' }.parameters.find { it.name == '"
                + name + "' }.value");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
