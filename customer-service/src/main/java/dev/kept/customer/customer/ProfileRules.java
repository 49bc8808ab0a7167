// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import dev.kept.customer.attribute.DefinitionListener;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.source.RankingListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Brings profiles into line when the tenant changes what it requires or whom it believes. */
@ApplicationScoped
class ProfileRules implements DefinitionListener, RankingListener {

    private final CustomerRepository customers;
    private final ProfileWriter writer;
    private final EventFeed feed;

    ProfileRules(CustomerRepository customers, ProfileWriter writer, EventFeed feed) {
        this.customers = customers;
        this.writer = writer;
        this.feed = feed;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void requiredChanged(List<String> keys) {
        customers.rateAgain(keys, Completeness.REQUIRED_WEIGHT);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void decideAgain(List<String> customerIds) {
        List<Customer> affected = customers.findAllForChange(customerIds);
        ProfileChanges profiles = writer.begin(affected, feed.begin());
        for (Customer customer : affected) {
            profiles.book(customer).decideAgain();
            profiles.believe(customer, customer.profile(), profiles.now());
        }
        writer.finish(profiles);
    }
}
