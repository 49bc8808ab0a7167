// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.eventfeed;

import dev.kept.feedkit.Outbox;
import dev.kept.restkit.tenant.Caller;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Where every feature begins its changes. */
@ApplicationScoped
public class EventFeed {

    private final EntityManager entities;
    private final Outbox outbox;
    private final Caller caller;
    private final List<CustomerListener> listeners;

    EventFeed(EntityManager entities, Outbox outbox, Caller caller, @All List<CustomerListener> listeners) {
        this.entities = entities;
        this.outbox = outbox;
        this.caller = caller;
        this.listeners = listeners;
    }

    /** Begins the changes of the current transaction; {@link Changes#finish()} must end them. */
    public Changes begin() {
        return new Changes(entities, outbox, caller.tenant(), listeners);
    }
}
