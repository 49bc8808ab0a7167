// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.money;

import dev.kept.restkit.problem.Fault;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which currencies there are. */
public final class Currencies {

    private static final Set<String> KNOWN = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    /** Adds a fault where a code is not one of ISO 4217. */
    public static void check(String pointer, String code, List<Fault> faults) {
        if (!KNOWN.contains(code)) {
            faults.add(Fault.textAt(pointer, "currency-unknown"));
        }
    }
}
