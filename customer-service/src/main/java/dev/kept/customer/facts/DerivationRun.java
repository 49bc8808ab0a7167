// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.facts;

import dev.kept.customer.settings.TenantSettingsService;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One transaction of the worker. */
@ApplicationScoped
class DerivationRun {

    private final DueCustomers due;
    private final FactsReader facts;
    private final TenantSettingsService settings;
    private final List<Derivation> derivations;
    private final Clock clock;

    DerivationRun(
            DueCustomers due,
            FactsReader facts,
            TenantSettingsService settings,
            @All List<Derivation> derivations,
            Clock clock) {
        this.due = due;
        this.facts = facts;
        this.settings = settings;
        this.derivations = derivations;
        this.clock = clock;
    }

    /** Derives for some customers of the current tenant that were due by then; returns their ids. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<String> derive(Instant until, int most) {
        List<String> ids = due.claim(until, most);
        if (ids.isEmpty()) {
            return ids;
        }
        TenantDay day = TenantDay.of(clock, settings.current());
        List<CustomerFacts> customers = facts.read(ids, day.zone());
        Map<String, LocalDate> next = new HashMap<>();
        for (Derivation derivation : derivations) {
            derivation.derive(customers, day).forEach((id, on) -> next.merge(id, on, (a, b) -> a.isBefore(b) ? a : b));
        }
        Map<String, Instant> times = new HashMap<>();
        next.forEach((id, on) -> times.put(id, day.startOf(on)));
        due.settle(ids, times);
        return ids;
    }

    /** Takes the customer that waits longest out of the way. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<String> postponeOne(Instant until) {
        List<String> ids = due.claim(until, 1);
        ids.forEach(due::postpone);
        return ids;
    }
}
