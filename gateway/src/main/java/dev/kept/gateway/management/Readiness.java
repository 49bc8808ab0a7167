// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.management;

import dev.kept.gateway.forward.Forwarder;
import dev.kept.gateway.security.Jwks;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Ready once keys are known. The services' states are told but do not count: one that is down must not take all down. */
@org.eclipse.microprofile.health.Readiness
@Singleton
class Readiness implements HealthCheck {
    private final Jwks jwks;
    private final Forwarder forwarder;

    Readiness(Jwks jwks, Forwarder forwarder) {
        this.jwks = jwks;
        this.forwarder = forwarder;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("gateway").status(jwks.isLoaded());
        response.withData("keys", jwks.keyIds().size());
        forwarder.states().forEach((service, state) -> response.withData("breaker " + service, state));
        return response.build();
    }
}
