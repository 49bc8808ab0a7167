// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.survey.response.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;

/**
 * Short messages through an HTTP provider: {@code POST} of {@code {"to", "text", "reference"}} with a bearer token and the
 * reference as {@code Idempotency-Key}. Any 2xx: taken. 400, 404, 410, 422: this number takes none. Anything else: later.
 */
@ApplicationScoped
class SmsSender implements Sender {

    private static final Set<Integer> REFUSALS = Set.of(400, 404, 410, 422);

    private final SmsConfig config;
    private final ObjectMapper json;
    private final HttpClient http;

    SmsSender(SmsConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .connectTimeout(config.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean isConfigured() {
        return config.url().isPresent();
    }

    @Override
    public void send(String address, Message message) throws RefusedException, UnavailableException {
        int status = post(request(address, message));
        if (REFUSALS.contains(status)) {
            throw new RefusedException("sms provider " + status);
        }
        if (status < 200 || status >= 300) {
            throw new UnavailableException("The SMS provider answered " + status);
        }
    }

    private HttpRequest request(String address, Message message) {
        HttpRequest.Builder request = HttpRequest.newBuilder(config.url().orElseThrow())
                .timeout(config.timeout())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", message.reference());
        config.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request.POST(HttpRequest.BodyPublishers.ofString(body(address, message)))
                .build();
    }

    private String body(String address, Message message) {
        try {
            return json.writeValueAsString(
                    Map.of("to", address, "text", message.text(), "reference", message.reference()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can be written as JSON", e);
        }
    }

    private int post(HttpRequest request) throws UnavailableException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UnavailableException("The SMS provider does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("Interrupted while an SMS was handed over", e);
        }
    }
}
