// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.management;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.gateway.entry.Services;
import dev.kept.gateway.forward.Forwarder;
import dev.kept.gateway.security.Jwks;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/** What is in force, for operators: routes, breakers, keys. On the management port only. */
@Singleton
class RoutesPage {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Services services;
    private final Forwarder forwarder;
    private final Jwks jwks;

    RoutesPage(Services services, Forwarder forwarder, Jwks jwks) {
        this.services = services;
        this.forwarder = forwarder;
        this.jwks = jwks;
    }

    void open(@Observes ManagementInterface management) {
        management.router().get("/gateway/routes").handler(this::routes);
        management.router().get("/gateway/jwks").handler(rc -> answer(rc, Map.of("keys", jwks.keyIds())));
    }

    private void routes(RoutingContext rc) {
        answer(rc, Map.of("routes", services.routes().operations(), "breakers", forwarder.states()));
    }

    private static void answer(RoutingContext rc, Object content) {
        try {
            rc.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .end(JSON.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            rc.fail(e);
        }
    }
}
