// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer;

import java.util.Map;

/** Makes campaigns for tests of what needs one. */
public final class Campaigns {
    private Campaigns() {}

    /** The body of a campaign. */
    public static Map<String, Object> body(String key) {
        return Map.of(
                "key", key,
                "name", Map.of("en", "Spring sale", "zh-CN", "春季促销"),
                "channel", "search",
                "kind", "sale",
                "budget", Api.cny("1000"),
                "startsOn", "2024-03-01",
                "endsOn", "2024-03-31");
    }

    /** The id of a campaign that has started. */
    public static String running(Api api, String key) {
        String id = Api.created(api.post("/api/v1/campaigns", body(key)));
        api.post("/api/v1/campaigns/" + id + "/transitions", Map.of("status", "RUNNING"))
                .then()
                .statusCode(200);
        return id;
    }
}
