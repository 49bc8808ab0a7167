// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import dev.kept.restkit.tenant.TenantContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds where a customer of a named tenant is reached; nobody who was merged or erased is. */
@ApplicationScoped
class ContactLookup {

    private final CustomerRepository customers;

    ContactLookup(CustomerRepository customers) {
        this.customers = customers;
    }

    Optional<ContactView> find(String tenant, String customerId) {
        return TenantContext.callAs(
                tenant,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> customers
                                .findByIdOptional(customerId)
                                .filter(customer -> customer.mergedInto() == null && customer.erasedAt() == null)
                                .map(customer -> new ContactView(
                                        customer.profile().email(),
                                        customer.profile().phone()))));
    }
}
