// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway;

import dev.kept.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** What stands around the gateway in tests: an issuer, a service with many behaviours, and one that is not there. */
public class Neighbours implements QuarkusTestResourceLifecycleManager {
    private final FakeIssuer issuer = new FakeIssuer();
    private final FakeService service = new FakeService();

    @Override
    public Map<String, String> start() {
        String serviceUrl = "http://127.0.0.1:" + service.start();
        String issuerUrl = "http://127.0.0.1:" + issuer.start();
        Map<String, String> config = new HashMap<>();
        config.put("test.service.url", serviceUrl);
        config.put("test.issuer.url", issuerUrl);
        config.put("gateway.document.resource", "api/test-routes.json");
        config.put("gateway.document.token-url", issuerUrl + "/token");
        config.put("gateway.token.issuer", Tokens.ISSUER);
        config.put("gateway.token.jwks-url", issuerUrl + "/jwks");
        // Long enough to see it spent, short enough to wait for it.
        config.put("gateway.token.budget-window", "4S");
        config.put("test.budget.millis", "4100");
        config.put("gateway.forward.services.customer-service", serviceUrl);
        config.put("gateway.forward.services.metrics-service", serviceUrl);
        config.put("gateway.forward.services.survey-service", "http://127.0.0.1:" + freePort());
        config.put("gateway.forward.response-timeout", "1S");
        config.put("gateway.forward.idle-timeout", "PT1.5S");
        config.put("gateway.forward.total-timeout", "5S");
        // The tests break services on purpose, more than a breaker would bear.
        config.put("gateway.forward.breaker.requests", "1000000");
        config.put("gateway.cors.origins", "https://console.test");
        return config;
    }

    @Override
    public void stop() {
        service.stop();
        issuer.stop();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
