// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.file.TableSection;
import dev.kept.feedkit.OutboxEvent;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The subscriptions in a customer's file. */
@Singleton
class SubscriptionFile extends TableSection {

    private final SubscriptionRepository subscriptions;
    private final SubscriptionEvents events;

    SubscriptionFile(
            EntityManager entities,
            Caller caller,
            ObjectMapper json,
            SubscriptionRepository subscriptions,
            SubscriptionEvents events) {
        super(
                new Table("subscription", "subscription", startOf("started_on"), Set.of("external_id")),
                entities,
                caller,
                json);
        this.subscriptions = subscriptions;
        this.events = events;
    }

    @Override
    protected boolean versioned() {
        return true;
    }

    @Override
    protected void moved(List<String> ids, String from, String to, Changes changes) {
        List<OutboxEvent> told = new ArrayList<>();
        for (Subscription subscription :
                subscriptions.find("id in ?1 order by id", ids).list()) {
            told.add(events.movedFrom(from, subscription));
            told.add(events.changed(subscription, subscription.content().startedOn()));
        }
        changes.told(told);
    }
}
