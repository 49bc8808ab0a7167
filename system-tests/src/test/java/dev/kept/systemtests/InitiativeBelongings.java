// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import java.util.Map;

/** Initiatives, and early warnings. */
final class InitiativeBelongings {

    private static final String INITIATIVE = """
            {"name":{"en":"Training","zh-CN":"培训"},"kind":"TRAINING","startedOn":"2024-03-01","customerIds":["cus_x"]}""";

    private InitiativeBelongings() {}

    static void add(Client owner, Map<String, String> ids) {
        ids.put("{initiativeId}", Belongings.id(owner, "/api/v1/initiatives", INITIATIVE));
        // A warning comes of behaviour over many days; that another tenant's is not seen is in WarningApiTest.
        ids.put("{warningId}", "wrn_01JD8N6V5T5Z3Q7W2K4M9X0A1B");
        Belongings.BODIES.put("closeEarlyWarning", "{\"outcome\":\"KEPT\"}");
        Belongings.BODIES.put("updateInitiative", "{\"kind\":\"IMPROVEMENT\"}");
        Belongings.NOT_OWNED.add("/api/v1/metrics/{key}/forecast");
    }
}
