// SPDX-License-Identifier: Apache-2.0
package dev.kept.devidp;

import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Finds the client behind a request: {@code client_secret_basic} or {@code client_secret_post} (RFC 6749, 2.3.1). */
@Singleton
class ClientAuthentication {
    private static final String BASIC = "Basic ";

    private final Clients clients;

    ClientAuthentication(Clients clients) {
        this.clients = clients;
    }

    Client basicOrPost(@Nullable String authorization, @Nullable String clientId, @Nullable String clientSecret) {
        if (authorization == null) {
            return verified(clientId, clientSecret);
        }
        if (clientSecret != null) {
            throw OAuthError.invalidRequest("Send the secret once: by the Authorization header or in the body.");
        }
        Client client = basic(authorization);
        if (clientId != null && !clientId.equals(client.clientId())) {
            throw OAuthError.invalidRequest("client_id differs from the client of the Authorization header.");
        }
        return client;
    }

    Client basic(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            throw OAuthError.invalidClient();
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).trim());
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return parts.length == 2 ? verified(formDecoded(parts[0]), formDecoded(parts[1])) : verified(null, null);
        } catch (IllegalArgumentException e) {
            throw OAuthError.invalidClient();
        }
    }

    private Client verified(@Nullable String clientId, @Nullable String secret) {
        if (clientId == null || secret == null) {
            throw OAuthError.invalidClient();
        }
        return clients.find(clientId).filter(client -> client.hasSecret(secret)).orElseThrow(OAuthError::invalidClient);
    }

    // RFC 6749 wants both parts form-encoded before they are joined.
    private static String formDecoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
