// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.eventfeed;

import dev.kept.feedkit.Outbox;
import dev.kept.feedkit.OutboxEvent;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The changes of one transaction and the events that tell of them. An event names the version that its change gave, and
 * that is known only once the change has been written: so changes are written in batches, then their events are made.
 */
public final class Changes {

    private final EntityManager entities;
    private final Outbox outbox;
    private final String tenant;
    private final List<CustomerListener> listeners;
    private final Set<Object> unwritten = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Supplier<OutboxEvent>> untold = new ArrayList<>();
    private final List<OutboxEvent> events = new ArrayList<>();

    Changes(EntityManager entities, Outbox outbox, String tenant, List<CustomerListener> listeners) {
        this.entities = entities;
        this.outbox = outbox;
        this.tenant = tenant;
        this.listeners = listeners;
    }

    /** To be called before an entity is changed, so that two changes of one entity get two versions. */
    public void before(Object entity) {
        if (unwritten.contains(entity)) {
            write();
        }
    }

    /** Notes that an entity was changed, and how to tell of it once it is written. */
    public void after(Object entity, Supplier<OutboxEvent> event) {
        unwritten.add(entity);
        untold.add(event);
    }

    /** Adds events of changes that are written already. */
    public void told(List<OutboxEvent> written) {
        events.addAll(written);
    }

    /** Writes what is left, hands all events to the outbox and tells the listeners whose facts changed. */
    public void finish() {
        write();
        outbox.append(tenant, events);
        Set<String> customers = events.stream()
                .map(OutboxEvent::subject)
                .filter(subject -> subject.startsWith("cus_"))
                .collect(Collectors.toSet());
        if (!customers.isEmpty()) {
            listeners.forEach(listener -> listener.changed(customers));
        }
        events.clear();
    }

    private void write() {
        entities.flush();
        untold.forEach(event -> events.add(event.get()));
        untold.clear();
        unwritten.clear();
    }
}
