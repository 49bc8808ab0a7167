// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import java.util.Map;

/** A metric of one's own. */
final class CustomMetricBelongings {

    private static final String DRAFT = """
            {"name":{"en":"Revenue per order","zh-CN":"单均收入"},"description":{"en":"A mean.","zh-CN":"平均值。"},
             "family":"value","direction":"neutral","unit":"money","expression":"[revenue] / [order-count]"}""";

    private CustomMetricBelongings() {}

    static void add(Client owner, Map<String, String> ids) {
        Belongings.BODIES.put("replaceCustomMetricDraft", DRAFT);
        String body = "{\"key\":\"custom-per-order\",\"draft\":" + DRAFT + "}";
        ids.put("{customMetricId}", Belongings.id(owner, "/api/v1/custom-metrics", body));
    }
}
