// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A service's own access token by the client credentials grant, kept until 80 % of its life has passed. */
public final class ServiceToken {
    private static final long DEFAULT_LIFE_SECONDS = 60;

    private final URI endpoint;
    private final String credentials;
    private final String scope;
    private final TimedHttp http;
    private @Nullable String token;
    private long renewAt;

    /**
     * A token that nothing has asked for yet.
     *
     * @param scope the only one that it shall have
     * @param timeout of the issuer's whole answer
     */
    public ServiceToken(URI endpoint, String clientId, String clientSecret, String scope, Duration timeout) {
        this(endpoint, clientId, clientSecret, scope, new TimedHttp(timeout));
    }

    ServiceToken(URI endpoint, String clientId, String clientSecret, TimedHttp http) {
        this(endpoint, clientId, clientSecret, FeedRoles.READ, http);
    }

    private ServiceToken(URI endpoint, String clientId, String clientSecret, String scope, TimedHttp http) {
        this.scope = scope;
        this.endpoint = endpoint;
        this.credentials = "Basic "
                + Base64.getEncoder().encodeToString((encoded(clientId) + ":" + encoded(clientSecret)).getBytes(UTF_8));
        this.http = http;
    }

    // RFC 6749, 2.3.1: both are form-encoded before they are joined.
    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    /**
     * The token, fetched anew where it is old.
     *
     * @throws FeedUnavailableException if the issuer gives none
     */
    public synchronized String get() {
        if (token == null || System.nanoTime() - renewAt >= 0) {
            token = request();
        }
        return token;
    }

    /** Forgets a token that was refused, unless it has been replaced already. */
    public synchronized void refused(String which) {
        if (which.equals(token)) {
            token = null;
        }
    }

    private String request() {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Authorization", credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope=" + encoded(scope)))
                .build();
        TimedHttp.Answer answer = http.send(request);
        if (answer.status() != 200) {
            throw new FeedUnavailableException("Token endpoint answered " + answer.status(), null);
        }
        long life = FeedJson.member(answer.body(), "expires_in").asLong(DEFAULT_LIFE_SECONDS);
        renewAt = System.nanoTime() + Duration.ofSeconds(life).toNanos() / 10 * 8;
        return FeedJson.member(answer.body(), "access_token").asText();
    }
}
