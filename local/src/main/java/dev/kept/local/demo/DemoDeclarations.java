// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the demo company declares before its rows are loaded: settings, survey, people, plan, touchpoints, segments. */
final class DemoDeclarations {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_TYPE = "application/json";

    private final Api api;

    DemoDeclarations(Api api) {
        this.api = api;
    }

    /** Declares what is not declared yet. */
    void declare() {
        declareSettings();
        publishSurvey();
        for (JsonNode declaration : tree("declarations.json")) {
            String path = declaration.path("path").asText();
            String body = declaration.has("body") ? declaration.path("body").toString() : "";
            if (declaration.path("method").asText("POST").equals("PUT")) {
                putUnlessThere(path, body);
            } else {
                // 409: it is there already, under the same key.
                api.post(path, JSON_TYPE, body).expect(200, 201, 409);
            }
        }
    }

    private void putUnlessThere(String path, String body) {
        Api.Answer known = api.get(path).expect(200, 404);
        if (known.status() == 404) {
            api.put(path, body).expect(200, 201);
        } else {
            api.put(path, body, "If-Match", known.header("ETag")).expect(200);
        }
    }

    private void declareSettings() {
        String path = "/api/v1/tenant-settings";
        String etag = api.get(path).expect(200).header("ETag");
        api.put(path, text("tenant-settings.json"), "If-Match", etag).expect(200);
    }

    private void publishSurvey() {
        JsonNode survey = findSurvey();
        if (survey.isMissingNode()) {
            survey = api.post("/api/v1/surveys", JSON_TYPE, text("survey.json"))
                    .expect(201)
                    .body();
        }
        if ("DRAFT".equals(survey.path("status").asText())) {
            String path = "/api/v1/surveys/" + survey.path("id").asText();
            String etag = api.get(path).expect(200).header("ETag");
            api.post(path + "/publication", JSON_TYPE, "{}", "If-Match", etag).expect(200, 201, 204);
        }
    }

    private JsonNode findSurvey() {
        for (JsonNode survey :
                api.get("/api/v1/surveys?limit=200").expect(200).body().path("data")) {
            if (Rows.SURVEY.equals(survey.path("key").asText())) {
                return survey;
            }
        }
        return JSON.missingNode();
    }

    private static JsonNode tree(String name) {
        try {
            return JSON.readTree(text(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        try (InputStream stream = DemoDeclarations.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
