// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.local.suite.IdpClient;
import dev.kept.local.suite.Service;
import dev.kept.local.suite.Suite;
import dev.kept.local.suite.SuiteOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The suite as processes on this machine, one for all tests of the JVM; every test takes tenants of its own. */
final class RunningSuite {

    private static final int TENANTS = 60;
    private static final List<String> ALL_SCOPES = List.of(
            "customers:read",
            "customers:write",
            "customers:pii",
            "surveys:read",
            "surveys:write",
            "feedback:read",
            "feedback:write",
            "metrics:read",
            "metrics:write",
            "reports:read",
            "admin");
    private static @Nullable RunningSuite running;

    private final Suite suite;
    private final AtomicInteger nextTenant = new AtomicInteger();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String text, Instant until) {}

    private RunningSuite(Suite suite) {
        this.suite = suite;
    }

    static synchronized RunningSuite get() {
        if (running == null) {
            running = new RunningSuite(start());
        }
        return running;
    }

    private static Suite start() {
        try {
            Path directory = Files.createDirectories(Path.of("target", "suite"));
            SuiteOptions options = new SuiteOptions(directory, 0, Path.of(".."))
                    .fresh(true)
                    // Twenty thousand malformed requests are no abuse here.
                    .telling("KEPT_RATE_LIMIT", "0")
                    .telling("KEPT_PUBLIC_RATE_LIMIT", "0")
                    .telling("KEPT_ANSWERING_MISSES_PER_MINUTE", "0");
            for (int i = 0; i < TENANTS; i++) {
                options = options.with(new IdpClient(tenantName(i), "secret-of-" + i, tenantName(i), ALL_SCOPES));
            }
            return Suite.start(options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tenantName(int number) {
        return "tenant-" + number;
    }

    URI gateway() {
        return suite.gateway();
    }

    String freshTenantName() {
        int number = nextTenant.getAndIncrement();
        if (number >= TENANTS) {
            throw new IllegalStateException("Only " + TENANTS + " tenants were declared");
        }
        return tenantName(number);
    }

    Client freshTenant() {
        return client(freshTenantName());
    }

    Client client(String tenant) {
        return new Client(gateway(), () -> token(tenant));
    }

    /** A tenant whose token holds only these scopes. */
    Client freshTenantWith(String scopes) {
        String token = request(tenantName(0), scopes).text;
        return new Client(gateway(), () -> token);
    }

    Client anonymous() {
        return new Client(gateway(), () -> null);
    }

    void kill9(String service) {
        suite.kill9(named(service));
    }

    void restart(String service) {
        suite.restart(named(service));
    }

    private static Service named(String title) {
        return Arrays.stream(Service.values())
                .filter(service -> service.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** An access token of a tenant with all scopes; tokens are short-lived and renewed in time. */
    String token(String tenant) {
        return tokens.compute(
                        tenant,
                        (name, held) -> held != null && Instant.now().isBefore(held.until)
                                ? held
                                : request(name, String.join(" ", ALL_SCOPES)))
                .text;
    }

    private Token request(String clientId, String scope) {
        String basic = Base64.getEncoder()
                .encodeToString((clientId + ":" + suite.secret(clientId)).getBytes(StandardCharsets.UTF_8));
        Answer answer = Client.send(HttpRequest.newBuilder(suite.tokenEndpoint())
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=" + Client.encode(scope)))
                .build());
        JsonNode body = answer.expect(200).body();
        return new Token(
                body.path("access_token").asText(),
                Instant.now().plusSeconds(body.path("expires_in").asLong() / 2));
    }
}
