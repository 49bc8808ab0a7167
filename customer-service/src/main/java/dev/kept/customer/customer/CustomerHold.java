// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import dev.kept.customer.eventfeed.CustomerListener;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;

/**
 * Holds the customers whose facts change before anything is derived from them. Listeners and workers lock rows of their
 * own after that, so that two of them never wait for each other in a circle: who derives has the customer.
 */
@ApplicationScoped
@Priority(Integer.MAX_VALUE) // the first to hear of changes
class CustomerHold implements CustomerListener {

    private final CustomerDirectory customers;

    CustomerHold(CustomerDirectory customers) {
        this.customers = customers;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(Set<String> customerIds) {
        customers.hold(customerIds);
    }
}
