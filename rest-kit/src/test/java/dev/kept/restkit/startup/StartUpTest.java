// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.startup;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartUpTest {
    private static final Optional<List<String>> AUDIENCE = Optional.of(List.of("kept"));
    private static final Optional<String> KEYS = Optional.of("https://issuer.test/jwks");

    @Test
    void refusesADatabaseThatForgets() {
        assertThrows(IllegalStateException.class, () -> DurabilityCheck.require("fsync", "off"));
        assertThrows(IllegalStateException.class, () -> DurabilityCheck.require("synchronous_commit", "off"));
        assertDoesNotThrow(() -> DurabilityCheck.require("synchronous_commit", "remote_apply"));
    }

    @Test
    void refusesProductionWithoutASecureIssuerAndAnAudience() {
        refused(Optional.empty(), AUDIENCE, KEYS);
        refused(Optional.of(" "), AUDIENCE, KEYS);
        refused(Optional.of("https://issuer.test"), Optional.empty(), KEYS);
        refused(Optional.of("http://issuer.test"), AUDIENCE, KEYS);
        refused(Optional.of("https://issuer.test"), AUDIENCE, Optional.of("http://issuer.test/jwks"));
        assertDoesNotThrow(() -> IssuerCheck.require(Optional.of("https://issuer.test"), AUDIENCE, KEYS));
        assertDoesNotThrow(() -> IssuerCheck.require(
                Optional.of("http://localhost:8090"), AUDIENCE, Optional.of("http://127.0.0.1:8090/jwks")));
    }

    private static void refused(Optional<String> issuer, Optional<List<String>> audiences, Optional<String> keys) {
        assertThrows(IllegalStateException.class, () -> IssuerCheck.require(issuer, audiences, keys));
    }
}
