// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.suite;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** What each service is told: the environment that it is started with. */
final class Wiring {
    static final String AUDIENCE = "kept";

    private final Ports ports;
    private final Workspace workspace;
    private final Secrets secrets;

    Wiring(Ports ports, Workspace workspace, Secrets secrets) {
        this.ports = ports;
        this.workspace = workspace;
        this.secrets = secrets;
    }

    URI http(Service service) {
        return URI.create("http://localhost:" + ports.http(service));
    }

    URI management(Service service) {
        return URI.create("http://localhost:" + ports.management(service));
    }

    URI readiness(Service service) {
        return management(service).resolve("/q/health/ready");
    }

    URI tokenEndpoint() {
        return http(Service.DEV_IDP).resolve("/oauth2/token");
    }

    Map<String, String> environment(Service service, LocalPostgres postgres) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("KEPT_HTTP_HOST", "127.0.0.1");
        environment.put("KEPT_HTTP_PORT", Integer.toString(ports.http(service)));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("KEPT_ISSUER", http(Service.DEV_IDP).toString());
        environment.put("KEPT_AUDIENCE", AUDIENCE);
        // Logs for people, and no waiting for a load balancer that is not there.
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        environment.put("KEPT_SHUTDOWN_DELAY", "0S");
        if (service == Service.DEV_IDP) {
            environment.put("KEPT_IDP_I_KNOW", "true");
            environment.put("KEPT_IDP_CLIENTS_FILE", workspace.clients().toString());
            environment.put("KEPT_IDP_KEY_FILE", workspace.signingKeys().toString());
            return environment;
        }
        environment.put("KEPT_MANAGEMENT_PORT", Integer.toString(ports.management(service)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put(
                "KEPT_JWKS_URL", http(Service.DEV_IDP).resolve("/oauth2/jwks").toString());
        environment.put("KEPT_CUSTOMER_URL", http(Service.CUSTOMER_SERVICE).toString());
        environment.put("KEPT_SURVEY_URL", http(Service.SURVEY_SERVICE).toString());
        environment.put("KEPT_METRICS_URL", http(Service.METRICS_SERVICE).toString());
        environment.put("KEPT_PUBLIC_URL", http(Service.GATEWAY).toString());
        service.database().ifPresent(database -> {
            environment.put("KEPT_DB_URL", postgres.jdbcUrl(database));
            environment.put("KEPT_DB_USERNAME", LocalPostgres.appRole(database));
            environment.put("KEPT_DB_PASSWORD", secrets.get(LocalPostgres.appRole(database)));
            environment.put("KEPT_DB_OWNER_USERNAME", LocalPostgres.OWNER);
            environment.put("KEPT_DB_OWNER_PASSWORD", secrets.get(LocalPostgres.OWNER));
            environment.put("KEPT_MIGRATE_AT_START", "true");
            environment.put("KEPT_CURSOR_SECRET", secrets.get(service.title() + "-cursor"));
            environment.put("KEPT_SECRET_KEYS", "local:" + secrets.get(service.title() + "-secrets"));
            environment.put("KEPT_TOKEN_URL", tokenEndpoint().toString());
            environment.put("KEPT_CLIENT_ID", service.title());
            environment.put("KEPT_CLIENT_SECRET", secrets.get(service.title()));
        });
        return environment;
    }
}
