// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.settings;

import dev.kept.restkit.problem.Fault;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks what no annotation can: that a zone and a currency exist, and that dimensions differ. */
final class SettingsFaults {

    private SettingsFaults() {}

    static List<Fault> of(TenantSettings settings) {
        List<Fault> faults = new ArrayList<>();
        if (!ZoneId.getAvailableZoneIds().contains(settings.zone())) {
            faults.add(Fault.textAt("/zone", "zone-unknown"));
        }
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(currency -> currency.getCurrencyCode().equals(settings.currency()))) {
            faults.add(Fault.textAt("/currency", "currency-unknown"));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < settings.dimensions().size(); i++) {
            if (!seen.add(settings.dimensions().get(i))) {
                faults.add(Fault.textAt("/dimensions/" + i, "dimension-repeated"));
            }
        }
        return faults;
    }
}
