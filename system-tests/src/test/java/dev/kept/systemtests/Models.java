// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;

/** Asks for models as an analyst does. */
record Models(Client client) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** A model whose first fit has ended. */
    record Fitted(JsonNode json) {

        String id() {
            return json.path("id").asText();
        }

        JsonNode result() {
            return json.path("fit").path("result");
        }

        Fitted is(String status) {
            assertEquals(status, json.path("fit").path("status").asText(), json::toPrettyString);
            return this;
        }

        /** The model that a part has become, and the reason where it is a simpler one. */
        Fitted part(String name, String model, String reason) {
            assertEquals(model, named("parts", name).path("model").asText());
            assertEquals(reason, named("parts", name).path("reason").asText());
            return this;
        }

        double logLikelihood(String part) {
            return named("parts", part).path("logLikelihood").asDouble();
        }

        double parameter(String part, String name) {
            return find(named("parts", part).path("parameters"), name)
                    .path("value")
                    .asDouble();
        }

        double figure(String name) {
            return named("figures", name).path("value").asDouble();
        }

        double errorOf(String figure) {
            return named("figures", figure).path("standardError").asDouble();
        }

        JsonNode table(String name) {
            return named("tables", name).path("rows");
        }

        private JsonNode named(String list, String name) {
            return find(result().path(list), name);
        }

        private JsonNode find(JsonNode list, String name) {
            for (JsonNode one : list) {
                if (one.path("name").asText().equals(name)) {
                    return one;
                }
            }
            throw new AssertionError("No " + name + " in " + json.toPrettyString());
        }
    }

    /** Asks for all of them at once, and waits for each. */
    List<Fitted> fitted(String... bodies) {
        List<String> ids = List.of(bodies).stream()
                .map(body -> client.post("/api/v1/models", body)
                        .expect(202)
                        .body()
                        .path("id")
                        .asText())
                .toList();
        return ids.stream().map(this::ended).toList();
    }

    private Fitted ended(String id) {
        return Await.value(PATIENCE, "the fit of " + id, () -> {
            JsonNode view = client.get("/api/v1/models/" + id).expect(200).body();
            return List.of("QUEUED", "RUNNING")
                            .contains(view.path("fit").path("status").asText())
                    ? null
                    : new Fitted(view);
        });
    }

    JsonNode customer(Fitted model, String customerId) {
        return client.get("/api/v1/models/" + model.id() + "/customers/" + customerId)
                .expect(200)
                .body();
    }
}
