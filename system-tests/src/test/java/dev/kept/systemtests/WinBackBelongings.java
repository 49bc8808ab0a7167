// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import java.util.Map;

/** What was offered to a customer so that it comes back. */
final class WinBackBelongings {

    private WinBackBelongings() {}

    static void add(Client owner, Map<String, String> ids) {
        ids.put("{winBackOfferId}", Belongings.id(owner, "/api/v1/win-back-offers", """
                        {"customerId":"%s","kind":"CALL","offeredAt":"2024-03-08T09:30:00Z"}""".formatted(
                        ids.get("{customerId}"))));
    }
}
