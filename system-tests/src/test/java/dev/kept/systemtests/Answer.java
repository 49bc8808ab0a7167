// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;

/** An HTTP answer with its body read. */
record Answer(int status, HttpResponse<String> response) {

    static final ObjectMapper JSON = new ObjectMapper();

    Answer expect(int status) {
        assertEquals(
                status,
                this.status,
                () -> response.request().method() + " " + response.uri() + " answered " + response.body());
        return this;
    }

    JsonNode body() {
        try {
            return response.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON: " + response.body(), e);
        }
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    boolean isProblem() {
        return header("Content-Type").startsWith("application/problem+json")
                && body().hasNonNull("code")
                && body().hasNonNull("title")
                && body().path("status").asInt() == status;
    }
}
