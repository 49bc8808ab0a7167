// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.security;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;

/** Refuses to start in production with an issuer whose keys could be replaced on the way. */
@Singleton
class IssuerGuard {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    void check(@Observes StartupEvent event, TokenConfig config) {
        if (ConfigUtils.isProfileActive("prod")) {
            check(config.issuer());
        }
    }

    static void check(URI issuer) {
        boolean secure = "https".equals(issuer.getScheme());
        boolean local = "http".equals(issuer.getScheme()) && LOOPBACK.contains(String.valueOf(issuer.getHost()));
        if (!secure && !local) {
            throw new IllegalStateException(
                    "gateway.token.issuer (KEPT_ISSUER) is %s: in production it must be an https address, or http on loopback"
                            .formatted(issuer));
        }
    }
}
