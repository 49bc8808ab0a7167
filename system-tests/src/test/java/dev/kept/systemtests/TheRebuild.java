// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** Computes everything again from the facts, beside the live cells, and compares. */
final class TheRebuild {

    private TheRebuild() {}

    static void equalsLive(Client client) {
        String location = client.post("/api/v1/metric-rebuilds", "{\"from\":\"facts\"}")
                .expect(202)
                .header("Location");
        JsonNode rebuild = Await.value(Duration.ofMinutes(5), "the rebuild " + location, () -> {
            JsonNode view = client.get(location).expect(200).body();
            return view.path("status").asText().equals("RUNNING") ? null : view;
        });
        assertEquals("DONE", rebuild.path("status").asText(), rebuild::toString);
        assertTrue(rebuild.path("comparedCells").asLong() > 0, rebuild::toString);
        assertEquals(0, rebuild.path("differingCells").asLong(), rebuild::toString);
    }
}
