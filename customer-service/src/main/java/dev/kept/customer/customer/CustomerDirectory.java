// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import dev.kept.customer.lookup.Lookup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Tells other features which customers exist. */
@ApplicationScoped
public class CustomerDirectory {

    private final CustomerRepository customers;

    CustomerDirectory(CustomerRepository customers) {
        this.customers = customers;
    }

    /** The customers of the current tenant among those named. */
    @Transactional
    public Lookup<CustomerRef> lookUp(Collection<String> ids, Collection<String> externalIds) {
        List<CustomerRef> found = new ArrayList<>();
        if (!ids.isEmpty()) {
            found.addAll(customers.findRefsByIds(ids));
        }
        if (!externalIds.isEmpty()) {
            found.addAll(customers.findRefsByExternalIds(externalIds));
        }
        return new Lookup<>("customer", found);
    }

    /** Whether the current tenant has this customer: a 404 problem if it has not. */
    @Transactional
    public void require(String id) {
        if (customers.findRefsByIds(List.of(id)).isEmpty()) {
            throw CustomerProblem.CUSTOMER_NOT_FOUND.with(id);
        }
    }

    /**
     * Keeps others from changing what belongs to these customers until the transaction ends, as far as they hold the
     * customers too: for facts that are derived from several rows of one customer. Customers that there are not are left
     * out.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(Collection<String> ids) {
        if (!ids.isEmpty()) {
            customers.lock(ids);
        }
    }
}
