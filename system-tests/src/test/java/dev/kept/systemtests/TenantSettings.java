// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

/** Declares what a tenant means by time, presence and dimensions. */
final class TenantSettings {

    private TenantSettings() {}

    static void declare(Client client, String zone, String currency, int presenceDays, String... dimensions) {
        String etag = client.get("/api/v1/tenant-settings").expect(200).header("ETag");
        client.put(
                        "/api/v1/tenant-settings",
                        """
                        {"zone":"%s","weekStart":"MONDAY","currency":"%s","businessModel":"ECOMMERCE",
                         "presence":{"rule":"INACTIVITY","days":%d},"dimensions":["%s"]}
                        """.formatted(zone, currency, presenceDays, String.join("\",\"", dimensions)),
                        "If-Match",
                        etag)
                .expect(200);
    }
}
