// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import dev.kept.testkit.KeptServiceResource;
import java.util.HashMap;
import java.util.Map;

/** Web hooks to receivers inside this JVM, with pauses for which a test can wait. */
public class LoopbackWebhooks extends KeptServiceResource {

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(super.start());
        config.put("kept.webhooks.allow-loopback", "true");
        config.put("kept.webhooks.retry-delays", "50ms,100ms");
        config.put("kept.webhooks.timeout", "2s");
        config.put("kept.webhooks.pause", "50ms");
        return config;
    }
}
