// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import java.util.Map;

/** Which values a tenant has exported. */
final class ExportBelongings {

    private static final String BODY = """
            {"from":"2024-01-01","series":[{"metric":"revenue","grain":"month"}]}""";

    private ExportBelongings() {}

    static void add(Client owner, Map<String, String> ids) {
        owner.put("/api/v1/value-exports/warehouse", BODY).expect(201);
        ids.put("{exportKey}", "warehouse");
        Belongings.MAY_BE_NEW.add("/api/v1/value-exports/{exportKey}");
        Belongings.BODIES.put("replaceValueExport", BODY);
    }
}
