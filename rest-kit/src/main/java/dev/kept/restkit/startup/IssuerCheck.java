// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.startup;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start in production when it would trust tokens that it should not. */
@Singleton
class IssuerCheck {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<String> issuer;
    private final Optional<List<String>> audiences;
    private final Optional<String> keys;

    IssuerCheck(
            @ConfigProperty(name = "mp.jwt.verify.issuer") Optional<String> issuer,
            @ConfigProperty(name = "mp.jwt.verify.audiences") Optional<List<String>> audiences,
            @ConfigProperty(name = "mp.jwt.verify.publickey.location") Optional<String> keys) {
        this.issuer = issuer;
        this.audiences = audiences;
        this.keys = keys;
    }

    void check(@Observes @Priority(1) StartupEvent event) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            require(issuer, audiences, keys);
        }
    }

    static void require(Optional<String> issuer, Optional<List<String>> audiences, Optional<String> keys) {
        String trusted = issuer.filter(value -> !value.isBlank())
                .orElseThrow(() -> new IllegalStateException(
                        "No token issuer. Set KEPT_ISSUER to the issuer whose tokens are trusted."));
        if (audiences.filter(values -> !values.isEmpty()).isEmpty()) {
            throw new IllegalStateException(
                    "No audience. Set KEPT_AUDIENCE to the audience that tokens for this service have.");
        }
        requireSecure("KEPT_ISSUER", trusted);
        keys.ifPresent(location -> requireSecure("KEPT_JWKS_URL", location));
    }

    /** Plain HTTP lets anybody on the way swap the keys; on the loopback interface there is no way. */
    private static void requireSecure(String name, String address) {
        URI uri = URI.create(address);
        if ("http".equalsIgnoreCase(uri.getScheme()) && !LOOPBACK.contains(String.valueOf(uri.getHost()))) {
            throw new IllegalStateException(name + " is " + address + ". Use https: outside of this machine.");
        }
    }
}
