// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** This service's token with the scope {@code contacts:read} and no other, kept for most of its life. */
@ApplicationScoped
class ContactToken {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final long DEFAULT_LIFE_SECONDS = 60;

    private final URI endpoint;
    private final String credentials;
    private final ObjectMapper json;
    private @Nullable String token;
    private long renewAt;

    ContactToken(
            @ConfigProperty(name = "kept.feed.token-url") URI endpoint,
            @ConfigProperty(name = "kept.feed.client-id") String clientId,
            @ConfigProperty(name = "kept.feed.client-secret") String clientSecret,
            ObjectMapper json) {
        this.endpoint = endpoint;
        String pair = encoded(clientId) + ":" + encoded(clientSecret);
        this.credentials = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        this.json = json;
    }

    synchronized String get(HttpClient http) throws UnavailableException {
        if (token == null || System.nanoTime() - renewAt >= 0) {
            token = request(http);
        }
        return token;
    }

    /** The next call asks for a new one. */
    synchronized void forget() {
        token = null;
    }

    private String request(HttpClient http) throws UnavailableException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(TIMEOUT)
                .header("Authorization", credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&scope=" + encoded("contacts:read")))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new UnavailableException("Token endpoint answered " + answer.statusCode());
            }
            JsonNode body = json.readTree(answer.body());
            long life = body.path("expires_in").asLong(DEFAULT_LIFE_SECONDS);
            renewAt = System.nanoTime() + Duration.ofSeconds(life).toNanos() * 4 / 5;
            return body.path("access_token").asText();
        } catch (IOException e) {
            throw new UnavailableException("Token endpoint does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("Interrupted while asking for a token", e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
