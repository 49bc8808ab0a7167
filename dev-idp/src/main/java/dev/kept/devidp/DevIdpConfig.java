// SPDX-License-Identifier: Apache-2.0
package dev.kept.devidp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What can be set about the issuer. */
@ConfigMapping(prefix = "dev-idp")
interface DevIdpConfig {

    /** Allows a start in the {@code prod} profile, which a packaged application always has. */
    @WithDefault("false")
    boolean iKnow();

    /** The {@code iss} of every token and the base of every address in the discovery document. */
    URI issuer();

    /** The {@code aud} of every token. */
    @WithDefault("kept")
    String audience();

    /** How long a token is good for. */
    @WithDefault("300S")
    Duration expiresIn();

    /** Where the signing keys are kept between starts; without it they live in memory only. */
    Optional<Path> keyFile();

    /** JSON file with more clients, or with the secrets of the built-in ones. */
    Optional<Path> clientsFile();

    /** Secrets of the built-in clients; one without a secret cannot sign in. */
    Secrets secrets();

    /** One per built-in client, named like it. */
    interface Secrets {
        Optional<String> demoAnalyst();

        Optional<String> demoAdmin();

        Optional<String> customerService();

        Optional<String> metricsService();

        Optional<String> surveyService();
    }
}
