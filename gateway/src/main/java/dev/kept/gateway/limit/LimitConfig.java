// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many requests one client may send. */
@ConfigMapping(prefix = "gateway.limit")
interface LimitConfig {

    /** Requests per window; 0 switches the limit off. */
    @WithDefault("6000")
    int requests();

    /** Requests per window and address to operations that are open to all; 0 switches this limit off. */
    @WithDefault("300")
    int publicRequests();

    /** The window. */
    @WithDefault("60S")
    Duration window();

    /** How many clients are remembered at once. */
    @WithDefault("100000")
    long clients();
}
