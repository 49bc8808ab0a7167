// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.eventfeed;

import dev.kept.feedkit.Outbox;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Where every feature begins its changes. */
@ApplicationScoped
public class EventFeed {

    private final EntityManager entities;
    private final Outbox outbox;
    private final Caller caller;

    EventFeed(EntityManager entities, Outbox outbox, Caller caller) {
        this.entities = entities;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** Begins the changes of the current transaction; {@link Changes#finish()} must end them. */
    public Changes begin() {
        return new Changes(entities, outbox, caller.tenant());
    }
}
