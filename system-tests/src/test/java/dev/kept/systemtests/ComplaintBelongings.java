// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import java.util.Map;

/** A complaint, and what is promised for those of its severity. */
final class ComplaintBelongings {

    static {
        Belongings.MAY_BE_NEW.add("/api/v1/complaints/by-external-id/{externalId}");
        // Named by the severity; a tenant that promises nothing has none, and may promise.
        Belongings.MAY_BE_NEW.add("/api/v1/service-targets/{severity}");
        Belongings.BODIES.put("createComplaintTransition", "{\"to\":\"INVESTIGATING\"}");
    }

    private ComplaintBelongings() {}

    static void add(Client owner, Map<String, String> ids) {
        ids.put("{complaintId}", Belongings.id(owner, "/api/v1/complaints", """
                        {"customerId":"%s","openedAt":"2024-03-08T09:30:00Z","severity":"HIGH"}""".formatted(ids.get("{customerId}"))));
        Belongings.jsonImport(owner, ids, "complaint-imports", "", "{\"externalId\":\"z\"}");
    }
}
