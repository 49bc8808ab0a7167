// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import java.time.Duration;

/** Declares what a tenant means by time, presence and dimensions. */
final class TenantSettings {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private TenantSettings() {}

    static void declare(Client client, String zone, String currency, int presenceDays, String... dimensions) {
        String etag = client.get("/api/v1/tenant-settings").expect(200).header("ETag");
        String settings = """
                {"zone":"%s","weekStart":"MONDAY","currency":"%s","businessModel":"ECOMMERCE",
                 "presence":{"rule":"INACTIVITY","days":%d},"dimensions":["%s"]}
                """.formatted(zone, currency, presenceDays, String.join("\",\"", dimensions));
        // While what an import brought is derived, every customer is marked anew only in turn: 503 says to come again.
        Answer answer = Await.value(PATIENCE, "the settings to be taken", () -> {
            Answer given = client.put("/api/v1/tenant-settings", settings, "If-Match", etag);
            return given.status() == 503 && !given.header("Retry-After").isEmpty() ? null : given;
        });
        answer.expect(200);
    }
}
