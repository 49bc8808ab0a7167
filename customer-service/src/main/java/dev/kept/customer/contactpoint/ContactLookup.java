// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.contactpoint;

import dev.kept.customer.consent.ConsentDirectory;
import dev.kept.customer.consent.ConsentPurpose;
import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.restkit.tenant.TenantContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a customer of a named tenant is reached for a survey; nobody who was merged or erased is. Whoever asks has
 * heard of consents by the feed, a moment late, so what was refused or withdrawn is left out here once more. Whether
 * somebody may be asked who never decided is for the asking service to say.
 */
@ApplicationScoped
class ContactLookup {

    private final CustomerDirectory customers;
    private final ConsentDirectory consents;
    private final Clock clock;

    ContactLookup(CustomerDirectory customers, ConsentDirectory consents, Clock clock) {
        this.customers = customers;
        this.consents = consents;
        this.clock = clock;
    }

    Optional<ContactView> find(String tenant, String customerId) {
        return TenantContext.callAs(
                tenant,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> customers
                                .contact(customerId)
                                .map(contact -> new ContactView(
                                        unlessRefused(contact.email(), customerId, ConsentPurpose.EMAIL),
                                        unlessRefused(contact.phone(), customerId, ConsentPurpose.SMS)))));
    }

    private @Nullable String unlessRefused(@Nullable String address, String customerId, ConsentPurpose channel) {
        return isRefused(customerId, channel) || isRefused(customerId, ConsentPurpose.SURVEY) ? null : address;
    }

    private boolean isRefused(String customerId, ConsentPurpose purpose) {
        return consents.histories(List.of(customerId), purpose).values().stream()
                .anyMatch(history -> history.last(clock.instant()) != null && !history.granted(clock.instant()));
    }
}
