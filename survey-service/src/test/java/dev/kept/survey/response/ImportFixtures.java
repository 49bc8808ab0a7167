// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import dev.kept.survey.SurveyFixtures;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Starts imports of responses and waits for their end. */
final class ImportFixtures {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> ENDS = Set.of("SUCCEEDED", "FAILED", "CANCELLED");

    private final SurveyFixtures api;

    ImportFixtures(SurveyFixtures api) {
        this.api = api;
    }

    ValidatableResponse csv(String query, String file) {
        return start("text/csv", query, file);
    }

    ValidatableResponse ndjson(String query, String file) {
        return start("application/x-ndjson", query, file);
    }

    private ValidatableResponse start(String type, String query, String file) {
        return api.caller()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/response-imports" + query)
                .then();
    }

    /** The id of an import that was accepted and has come to its end. */
    String done(ValidatableResponse started) {
        String id = started.statusCode(202).extract().path("id");
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!ENDS.contains(get(id).extract().<String>path("status"))) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError(
                        "The import does not end: " + get(id).extract().asString());
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return id;
    }

    ValidatableResponse get(String id) {
        return api.caller().get("/api/v1/response-imports/" + id).then().statusCode(200);
    }
}
