// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How web hooks are sent. */
@ConfigMapping(prefix = "kept.webhooks")
interface WebhookSettings {

    /** Plain http to this machine: for tests and local trials only. */
    @WithDefault("false")
    boolean allowLoopback();

    /** Pauses between the attempts; after the last one the delivery has failed. As Standard Webhooks recommends. */
    @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> retryDelays();

    /** An endpoint that has failed for so long, and never succeeded meanwhile, is disabled. */
    @WithDefault("5d")
    Duration disableAfter();

    /** How long events and what became of them are kept. */
    @WithDefault("30d")
    Duration retention();

    /** Longest wait for a connection, and for an answer to begin. */
    @WithDefault("5s")
    Duration timeout();

    /** Endpoints that are served at the same time. */
    @WithDefault("16")
    int threads();

    /** Pause between two looks for what is due. */
    @WithDefault("200ms")
    Duration pause();

    /** Whether anything is sent at all. */
    @WithDefault("true")
    boolean enabled();
}
