// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.feedkit.FeedUnavailableException;
import dev.kept.feedkit.ServiceToken;
import dev.kept.survey.response.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks customer-service where a customer is reached, at the moment of sending; the answer is kept nowhere (ADR 18). */
@ApplicationScoped
class ContactPoints {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final String customers;
    private final ServiceToken token;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    ContactPoints(
            @ConfigProperty(name = "kept.feed.sources.customer.url") String customers,
            @ConfigProperty(name = "kept.feed.token-url") URI tokens,
            @ConfigProperty(name = "kept.feed.client-id") String clientId,
            @ConfigProperty(name = "kept.feed.client-secret") String clientSecret,
            ObjectMapper json) {
        this.customers = customers.endsWith("/") ? customers.substring(0, customers.length() - 1) : customers;
        this.token = new ServiceToken(tokens, clientId, clientSecret, "contacts:read", TIMEOUT);
        this.json = json;
    }

    /** The address of a customer for a channel; empty if customer-service knows none. */
    Optional<String> find(String tenant, String customerId, Channel channel) throws UnavailableException {
        String bearer = bearer();
        URI uri = URI.create(customers + "/internal/contacts/" + encoded(customerId) + "?tenant=" + encoded(tenant));
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(TIMEOUT)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + bearer)
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 404) {
                return Optional.empty();
            }
            if (answer.statusCode() != 200) {
                token.refused(bearer);
                throw new UnavailableException("customer-service answered " + answer.statusCode());
            }
            JsonNode contact = json.readTree(answer.body());
            return Optional.ofNullable(
                    contact.path(channel == Channel.EMAIL ? "email" : "phone").textValue());
        } catch (IOException e) {
            throw new UnavailableException("customer-service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("Interrupted while asking for an address", e);
        }
    }

    private String bearer() throws UnavailableException {
        try {
            return token.get();
        } catch (FeedUnavailableException e) {
            throw new UnavailableException("The token issuer gives no token", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
