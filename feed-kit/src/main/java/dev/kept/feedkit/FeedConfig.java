// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Settings of both sides of a feed. */
@ConfigMapping(prefix = "kept.feed")
interface FeedConfig {
    /** Whether this process moves events from the outbox to the log; off where nothing is produced. */
    @WithName("sequencer.enabled")
    @WithDefault("true")
    boolean sequencerEnabled();

    /** Whether this process reads the configured sources. */
    @WithName("reader.enabled")
    @WithDefault("true")
    boolean readerEnabled();

    /** Longest pause between two looks at a source that has nothing new. */
    @WithDefault("200ms")
    Duration pollInterval();

    /** Longest wait for a whole answer of a source or of the token issuer. */
    @WithDefault("3s")
    Duration timeout();

    /** Events per page, 1 to 1000. */
    @WithDefault("1000")
    int pageSize();

    /** Events that are enough for one transaction, which holds pages of several parts: less than a page more. */
    @WithDefault("1000")
    int batchSize();

    /** Transactions of one source beside each other. */
    @WithDefault("1")
    int batchesAtOnce();

    /** Token endpoint for the client credentials grant; absent: requests carry no token. */
    Optional<URI> tokenUrl();

    /** Client id at the token endpoint. */
    Optional<String> clientId();

    /** Client secret at the token endpoint. */
    Optional<String> clientSecret();

    /** Sources by name. */
    Map<String, Source> sources();

    /** One producer. */
    interface Source {
        /** Base address of the producer, without the path of the feed. */
        URI url();
    }
}
