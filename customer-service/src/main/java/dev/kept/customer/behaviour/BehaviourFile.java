// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.behaviour;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.file.TableSection;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The behaviour events in a customer's file. */
@Singleton
class BehaviourFile extends TableSection {

    private final BehaviourStore store;
    private final BehaviourEvents events;

    BehaviourFile(
            EntityManager entities, Caller caller, ObjectMapper json, BehaviourStore store, BehaviourEvents events) {
        super(
                new Table("behaviour", "behaviour_event", "occurred_at", Set.of("event_id", "properties")),
                entities,
                caller,
                json);
        this.store = store;
        this.events = events;
    }

    @Override
    protected void moved(List<String> ids, String from, String to, Changes changes) {
        List<CustomerDay> days = store.daysOf(ids).stream()
                .flatMap(day -> Stream.of(new CustomerDay(from, day), new CustomerDay(to, day)))
                .toList();
        changes.told(events.counted(days));
    }
}
