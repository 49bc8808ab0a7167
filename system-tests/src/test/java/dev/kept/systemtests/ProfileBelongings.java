// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import java.util.Map;

/** What a tenant defines about profiles, and a merge of two of them. */
final class ProfileBelongings {

    private ProfileBelongings() {}

    static void add(Client owner, Map<String, String> ids) {
        Belongings.BODIES.put("replaceFocusGroup", "{\"title\":\"Prices\",\"heldAt\":\"2024-03-08T09:30:00Z\"}");
        ids.put("{focusGroupId}", Belongings.id(owner, "/api/v1/focus-groups", """
                        {"title":"Prices","heldAt":"2024-03-08T09:30:00Z","customerIds":["%s"]}""".formatted(ids.get("{customerId}"))));
        ids.put("{attributeDefinitionId}", Belongings.id(owner, "/api/v1/attribute-definitions", """
                        {"key":"tier","type":"TEXT","label":{"en":"Tier","zh-CN":"等级"}}"""));
        Belongings.id(owner, "/api/v1/customers", "{\"externalId\":\"one\",\"type\":\"PERSON\"}");
        Belongings.id(owner, "/api/v1/customers", "{\"externalId\":\"other\",\"type\":\"PERSON\"}");
        ids.put("{mergeId}", Belongings.id(owner, "/api/v1/customer-merges", """
                        {"survivorExternalId":"one","mergedExternalId":"other"}"""));
    }
}
