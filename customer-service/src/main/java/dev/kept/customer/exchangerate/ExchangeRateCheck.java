// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.exchangerate;

import dev.kept.customer.money.Currencies;
import dev.kept.restkit.problem.Fault;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for every rate, whichever way it comes in.
 *
 * @param own the tenant's currency, which is held
 */
record ExchangeRateCheck(String own) {
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** The rate in the form in which it is kept, or null, and then at least one fault was added. */
    @Nullable RateContent check(NewExchangeRate rate, List<Fault> faults) {
        int before = faults.size();
        if (rate.currency().equals(own)) {
            faults.add(Fault.textAt("/currency", "rate-of-own-currency", own));
        } else {
            Currencies.check("/currency", rate.currency(), faults);
        }
        if (rate.validFrom().isBefore(LocalDate.EPOCH) || rate.validFrom().isAfter(LAST)) {
            faults.add(Fault.textAt("/validFrom", "date-too-early"));
        }
        return faults.size() > before ? null : rate.content();
    }
}
