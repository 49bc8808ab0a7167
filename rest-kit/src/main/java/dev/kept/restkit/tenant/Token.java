// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.tenant;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A token whose signature, issuer, audience and expiry are already verified. */
final class Token {
    private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final JsonWebToken jwt;

    Token(JsonWebToken jwt) {
        this.jwt = jwt;
    }

    /** Only access tokens: an ID token proves who somebody is, not what a client may do. */
    void requireType(Set<String> types) {
        String type = header().getString("typ");
        if (type == null || types.stream().noneMatch(type::equalsIgnoreCase)) {
            throw refused("header typ must be one of " + types);
        }
        Object payloadType = jwt.getClaim("typ");
        if (payloadType != null && text(payloadType).toLowerCase(Locale.ROOT).matches("id|refresh|logout|offline")) {
            throw refused("not an access token");
        }
    }

    void requireTimes(Instant now, Duration longestLife, Duration skew) {
        long issued = jwt.getIssuedAtTime();
        long expires = jwt.getExpirationTime();
        if (issued <= 0 || issued > now.plus(skew).getEpochSecond()) {
            throw refused("claim iat is missing or in the future");
        }
        if (expires - issued > longestLife.toSeconds()) {
            throw refused("lives longer than " + longestLife);
        }
    }

    /** Roles never come from {@code groups}; one that is no list is a sign of a token made by hand. */
    void requireNoPlainGroups() {
        Object groups = rawClaims().getValue("groups");
        if (groups != null && !(groups instanceof io.vertx.core.json.JsonArray)) {
            throw refused("claim groups must be a list");
        }
    }

    Set<String> scopes() {
        Object scope = jwt.getClaim("scope");
        if (scope == null) {
            return Set.of();
        }
        return Arrays.stream(text(scope).split(" "))
                .filter(one -> !one.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<String> tenant(boolean required) {
        Object value = rawClaims().getValue("tenant");
        if (value == null && !required) {
            return Optional.empty();
        }
        if (!(value instanceof String tenant) || !TENANT.matcher(tenant).matches()) {
            throw refused("claim tenant must be a string of 1 to 64 letters, digits, '.', '_', '-'");
        }
        return Optional.of(tenant);
    }

    private JsonObject header() {
        return part(0);
    }

    private JsonObject rawClaims() {
        return part(1);
    }

    private JsonObject part(int index) {
        try {
            byte[] decoded = Base64.getUrlDecoder().decode(jwt.getRawToken().split("\\.")[index]);
            return new JsonObject(new String(decoded, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | DecodeException e) {
            throw refused("unreadable");
        }
    }

    private static String text(Object claim) {
        return claim instanceof JsonString json ? json.getString() : claim.toString();
    }

    private static AuthenticationFailedException refused(String why) {
        return new AuthenticationFailedException(why);
    }
}
