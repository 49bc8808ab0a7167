// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import java.util.Map;

/** What a metric should reach. */
final class TargetBelongings {

    private static final String TARGET = "{\"value\":0.9}";

    private TargetBelongings() {}

    static void add(Client owner, Map<String, String> ids) {
        Belongings.BODIES.put("replaceMetricTarget", TARGET);
        Belongings.MAY_BE_NEW.add("/api/v1/metric-targets/{metricKey}/{grain}");
        owner.put("/api/v1/metric-targets/retention-rate/month", TARGET).expect(201);
        ids.put("{metricKey}", "retention-rate");
        ids.put("{grain}", "month");
    }
}
