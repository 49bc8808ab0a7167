// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One caller of the gateway with its token. */
final class Client {

    static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI gateway;
    private final Supplier<@Nullable String> token;

    Client(URI gateway, Supplier<@Nullable String> token) {
        this.gateway = gateway;
        this.token = token;
    }

    Answer get(String path) {
        return send("GET", path, null, null);
    }

    Answer delete(String path, String etag) {
        return send("DELETE", path, null, null, "If-Match", etag);
    }

    Answer post(String path, String json, String... headers) {
        return send("POST", path, "application/json", BodyPublishers.ofString(json), headers);
    }

    Answer put(String path, String json, String... headers) {
        return send("PUT", path, "application/json", BodyPublishers.ofString(json), headers);
    }

    Answer patch(String path, String json, String etag) {
        return send("PATCH", path, "application/merge-patch+json", BodyPublishers.ofString(json), "If-Match", etag);
    }

    /** Sends a file and follows the import until it has ended. */
    JsonNode importRows(String path, String contentType, String rows) {
        Answer accepted =
                send("POST", path, contentType, BodyPublishers.ofString(rows)).expect(202);
        return followImport(accepted.header("Location"));
    }

    JsonNode followImport(String location) {
        String path = location.startsWith("http") ? URI.create(location).getPath() : location;
        return Await.value(Duration.ofMinutes(5), "import " + path, () -> {
            JsonNode view = get(path).expect(200).body();
            return switch (view.path("status").asText()) {
                case "SUCCEEDED", "FAILED", "CANCELLED" -> view;
                default -> null;
            };
        });
    }

    Answer send(
            String method, String path, @Nullable String contentType, @Nullable BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofMinutes(3))
                .method(method, body == null ? BodyPublishers.noBody() : body);
        String bearer = token.get();
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    static Answer send(HttpRequest request) {
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
