// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.consent;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.customer.CustomerDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Withdrawals that another part of the suite has heard of. */
@ApplicationScoped
public class ConsentWithdrawals {

    private final ConsentService service;
    private final ConsentRepository consents;
    private final CustomerDirectory customers;

    ConsentWithdrawals(ConsentService service, ConsentRepository consents, CustomerDirectory customers) {
        this.service = service;
        this.consents = consents;
        this.customers = customers;
    }

    /**
     * Records that a customer of the current tenant took back its agreement, once however often it is told; of a
     * customer that there is no more, nothing. A later decision holds even if this one is told after it.
     *
     * @param named the customer, or one that was merged into it
     * @param source where it was decided, a code like that of other consents
     * @param at when it was decided
     */
    @Transactional
    public void withdraw(String named, ConsentPurpose purpose, String source, Instant at) {
        String customerId = customers.find(named).orElse(null);
        if (customerId == null) {
            return;
        }
        customers.hold(List.of(customerId));
        ConsentContent withdrawn = new ConsentContent(purpose, false, at.truncatedTo(MICROS), null, source, null);
        boolean known = consents.findOf(List.of(customerId), purpose).stream()
                .anyMatch(consent -> consent.content().equals(withdrawn));
        if (!known) {
            service.add(customerId, withdrawn);
        }
    }
}
