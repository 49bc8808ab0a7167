// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.forward;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the services are, and how long and how much to bear with them. */
@ConfigMapping(prefix = "gateway.forward")
interface ForwardConfig {

    /** Base address of each service, by its name in {@code x-kept-service}. */
    Map<String, URI> services();

    /** Addresses and networks of proxies before the gateway, whose word on a client's address is taken. */
    Optional<List<String>> trustedProxies();

    /** How long a connection may take. */
    @WithDefault("1S")
    Duration connectTimeout();

    /** How long a request may wait for a free connection. */
    @WithDefault("2S")
    Duration queueTimeout();

    /** From the end of the request's body to the head of the answer. */
    @WithDefault("10S")
    Duration responseTimeout();

    /** The same for bulk imports, whose upload is stored before it is answered. */
    @WithDefault("60S")
    Duration bulkResponseTimeout();

    /** How long a body may stand still, in either direction. */
    @WithDefault("30S")
    Duration idleTimeout();

    /** For a whole exchange; bulk imports and event streams have no such limit. */
    @WithDefault("60S")
    Duration totalTimeout();

    /** Connections to each service. */
    @WithDefault("256")
    int connections();

    /** Requests that may wait for a connection to a service. */
    @WithDefault("256")
    int queue();

    /** The largest body of an ordinary request. */
    @WithDefault("64K")
    MemorySize maxBody();

    /** The largest form: a few long texts, percent-encoded, where a Chinese character takes nine bytes. */
    @WithDefault("256K")
    MemorySize maxFormBody();

    /** The largest body of a bulk import. */
    @WithDefault("512M")
    MemorySize maxBulkBody();

    /** When to leave a failing service alone. */
    BreakerConfig breaker();

    /** Opens when at least {@link #failures()} percent of at least {@link #requests()} in a window failed. */
    interface BreakerConfig {
        @WithDefault("20")
        int requests();

        @WithDefault("50")
        int failures();

        @WithDefault("10S")
        Duration window();

        /** How long it stays open. */
        @WithDefault("5S")
        Duration open();

        /** How many requests then try whether the service is well again. */
        @WithDefault("3")
        int trials();
    }
}
