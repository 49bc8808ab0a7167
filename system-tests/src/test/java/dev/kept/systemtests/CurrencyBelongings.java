// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import java.util.Map;

/** What other currencies are worth. */
final class CurrencyBelongings {

    private CurrencyBelongings() {}

    static void add(Client owner, Map<String, String> ids) {
        ids.put("{exchangeRateId}", Belongings.id(owner, "/api/v1/exchange-rates", """
                        {"currency":"USD","validFrom":"2024-01-01","rate":"7.1"}"""));
        Belongings.csvImport(owner, ids, "exchange-rate-imports", "currency\nx\n");
    }
}
