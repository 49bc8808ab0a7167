// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import dev.kept.survey.SurveyFixtures;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/** Makes and reads feedback through the API. */
final class FeedbackFixtures {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<String> ENDS = Set.of("SUCCEEDED", "FAILED", "CANCELLED");

    private final SurveyFixtures api;

    FeedbackFixtures(SurveyFixtures api) {
        this.api = api;
    }

    ValidatableResponse post(String json) {
        return api.caller().body(json).post("/api/v1/feedback-items").then();
    }

    String item(String json) {
        return post(json).statusCode(201).extract().path("id");
    }

    ValidatableResponse get(String id) {
        return get(id, 200);
    }

    ValidatableResponse get(String id, int status) {
        return api.caller().get("/api/v1/feedback-items/" + id).then().statusCode(status);
    }

    /** With sight of personal data. */
    ValidatableResponse seen(String id) {
        return api.with("feedback:read", "customers:pii")
                .get("/api/v1/feedback-items/" + id)
                .then()
                .statusCode(200);
    }

    ValidatableResponse list(String query) {
        return api.caller().get("/api/v1/feedback-items" + query).then().statusCode(200);
    }

    ValidatableResponse summary(String query) {
        return api.caller().get("/api/v1/feedback-summary" + query).then().statusCode(200);
    }

    ValidatableResponse patch(String id, String json, String ifMatch) {
        return api.caller()
                .contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(json.getBytes(StandardCharsets.UTF_8))
                .patch("/api/v1/feedback-items/" + id)
                .then();
    }

    ValidatableResponse step(String id, String step, @Nullable String json) {
        RequestSpecification request = api.caller();
        return (json == null ? request : request.body(json))
                .post("/api/v1/feedback-items/" + id + "/" + step)
                .then();
    }

    ValidatableResponse code(String method, String id, String theme) {
        return api.caller()
                .request(method, "/api/v1/feedback-items/" + id + "/themes/" + theme)
                .then();
    }

    ValidatableResponse postTheme(String key, String phrases, @Nullable String parent) {
        String more = parent == null ? "" : ", \"parentId\": \"" + parent + "\"";
        return api.caller()
                .body("{\"key\": \"%s\", \"labels\": {\"zh\": \"主题\", \"en\": \"Theme\"}, \"phrases\": %s%s}"
                        .formatted(key, phrases, more))
                .post("/api/v1/themes")
                .then();
    }

    String theme(String key, String phrases, @Nullable String parent) {
        return postTheme(key, phrases, parent).statusCode(201).extract().path("id");
    }

    ValidatableResponse patchTheme(String id, String json) {
        return api.caller()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v1\"")
                .body(json.getBytes(StandardCharsets.UTF_8))
                .patch("/api/v1/themes/" + id)
                .then();
    }

    /** Waits for what a worker makes of an item. */
    void eventually(String id, String path, Matcher<?> matcher) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            Object value = get(id).extract().path(path);
            if (matcher.matches(value)) {
                return;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError(path + " stays " + value);
            }
            pause();
        }
    }

    /** The import at its end. */
    ValidatableResponse imported(String type, String file) {
        String id = api.caller()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/feedback-imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            ValidatableResponse state =
                    api.caller().get("/api/v1/feedback-imports/" + id).then().statusCode(200);
            if (ENDS.contains(state.extract().<String>path("status"))) {
                return state;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError(state.extract().asString());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
