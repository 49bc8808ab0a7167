// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

/** What an import must have come to. */
final class Imports {

    private Imports() {}

    static void imported(JsonNode view, int rows) {
        assertEquals("SUCCEEDED", view.path("status").asText(), view::toString);
        assertEquals(rows, view.path("counts").path("created").asInt(), view::toString);
        assertEquals(0, view.path("counts").path("failed").asInt(), view::toString);
    }
}
