// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** kill -9 of any service in the middle of an import loses nothing and doubles nothing. */
class CrashTest {

    private static final String NDJSON = "application/x-ndjson";

    @ParameterizedTest
    @ValueSource(strings = {"customer-service", "survey-service", "metrics-service", "gateway"})
    void aServiceKilledDuringTheImport(String service) {
        RunningSuite suite = RunningSuite.get();
        Company company = new Company(service.hashCode(), 400, 12);
        Client client = suite.freshTenant();
        TenantSettings.declare(client, "UTC", "CNY", 60, "region");
        Company.publishSurvey(client);
        client.importRows("/api/v1/customer-imports", NDJSON, company.customers());

        CompletableFuture<Void> upload = CompletableFuture.runAsync(() -> {
            client.importRows("/api/v1/order-imports", NDJSON, company.orders());
            client.importRows("/api/v1/response-imports?survey=pulse", NDJSON, company.responses());
        });
        sleep(400 + Math.floorMod(service.hashCode(), 500));
        suite.kill9(service);
        upload.handle((done, failure) -> null).orTimeout(1, java.util.concurrent.TimeUnit.MINUTES);
        suite.restart(service);

        ends(client, "/api/v1/order-imports", company.orders(), company.orderCount());
        ends(client, "/api/v1/response-imports?survey=pulse", company.responses(), company.responseCount());
        ends(client, "/api/v1/refund-imports", company.refunds(), -1);

        Metrics metrics = new Metrics(client);
        metrics.awaitFresh();
        String range = "from=2023-01-01&to=2024-08-01&grain=window";
        assertEquals(company.orderCount(), metrics.one("order-count", range).value());
        assertEquals(company.revenue(), metrics.one("revenue", range).value(), .001);
        assertEquals(
                company.responseCount(),
                metrics.one("net-promoter-score", range).denominator());
        TheRebuild.equalsLive(client);
    }

    /** Sends a file again, as its owner would, until the service is back and the import has ended. */
    private static void ends(Client client, String path, String rows, int expected) {
        JsonNode view = Await.value(Duration.ofMinutes(2), "the resubmitted import", () -> {
            try {
                return client.importRows(path, NDJSON, rows);
            } catch (UncheckedIOException | AssertionError stillAway) {
                return null;
            }
        });
        JsonNode counts = view.path("counts");
        assertEquals("SUCCEEDED", view.path("status").asText(), view::toString);
        assertEquals(0, counts.path("failed").asInt(), view::toString);
        if (expected >= 0) {
            assertEquals(
                    expected,
                    counts.path("created").asInt()
                            + counts.path("unchanged").asInt()
                            + counts.path("updated").asInt(),
                    view::toString);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
