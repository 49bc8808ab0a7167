// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Whose tokens are good here. */
@ConfigMapping(prefix = "gateway.token")
interface TokenConfig {

    /** The exact {@code iss} of every token. */
    URI issuer();

    /** What {@code aud} must contain. */
    @WithDefault("kept")
    String audience();

    /** Where the keys are; found by the issuer's discovery document when absent. */
    Optional<URI> jwksUrl();

    /** How far clocks may differ. */
    @WithDefault("30S")
    Duration skew();

    /** The longest life of a token that is accepted. */
    @WithDefault("24H")
    Duration maxLifetime();

    /** How long a verified token is not verified again. */
    @WithDefault("60S")
    Duration cacheFor();

    /** How many verified tokens are remembered. */
    @WithDefault("20000")
    long cacheSize();

    /** How often the keys are fetched anew. */
    @WithDefault("5M")
    Duration refresh();

    /** In {@link #budgetWindow()} at most so many fetches for key ids that are not known. */
    @WithDefault("2")
    int budget();

    /** See {@link #budget()}. */
    @WithDefault("10S")
    Duration budgetWindow();

    /** How long a request waits for keys. */
    @WithDefault("2S")
    Duration patience();
}
