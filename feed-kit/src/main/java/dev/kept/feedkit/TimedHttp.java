// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** HTTP with a limit on the whole answer. The client's own request timeout ends with the headers, so a hanging body would hold us. */
final class TimedHttp {
    private final HttpClient client;
    private final Duration timeout;

    TimedHttp(Duration timeout) {
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Status and body of an answer. */
    record Answer(int status, String body) {}

    Answer send(HttpRequest request) {
        CompletableFuture<HttpResponse<String>> exchange =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofString(UTF_8));
        try {
            HttpResponse<String> response = exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.body());
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw new FeedUnavailableException(
                    "No whole answer from %s within %d ms".formatted(request.uri(), timeout.toMillis()), e);
        } catch (ExecutionException e) {
            throw new FeedUnavailableException("No answer from %s: %s".formatted(request.uri(), e.getCause()), e);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new FeedUnavailableException("Interrupted while waiting for " + request.uri(), e);
        }
    }
}
