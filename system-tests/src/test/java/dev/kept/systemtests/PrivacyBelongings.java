// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import java.util.Map;

/** An access export of the owner's customer, and the certificate of another customer's erasure. */
final class PrivacyBelongings {

    private PrivacyBelongings() {}

    static void add(Client owner, Map<String, String> ids) {
        ids.put(
                "{exportId}",
                Belongings.id(owner, "/api/v1/customers/" + ids.get("{customerId}") + "/access-exports", """
                {"requestedOn":"2024-05-01"}"""));
        String gone = Belongings.id(owner, "/api/v1/customers", "{\"type\":\"PERSON\"}");
        ids.put("{erasureId}", Belongings.id(owner, "/api/v1/customers/" + gone + "/erasure", """
                {"reason":"SUBJECT_REQUEST","requestedOn":"2024-05-01"}"""));
    }
}
