// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.consent;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.file.TableSection;
import dev.kept.feedkit.OutboxEvent;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The decisions in a customer's file. They go with the customer when it is merged, and are no personal values. */
@Singleton
class ConsentFile extends TableSection {

    private final ConsentRepository consents;
    private final ConsentEvents events;
    private final Clock clock;

    ConsentFile(
            EntityManager entities,
            Caller caller,
            ObjectMapper json,
            ConsentRepository consents,
            ConsentEvents events,
            Clock clock) {
        super(new Table("consent", "consent", "decided_at", Set.of()), entities, caller, json);
        this.consents = consents;
        this.events = events;
        this.clock = clock;
    }

    @Override
    protected void moved(List<String> ids, String from, String to, Changes changes) {
        Set<ConsentPurpose> purposes = consents.find("id in ?1", ids).stream()
                .map(consent -> consent.content().purpose())
                .collect(Collectors.toCollection(TreeSet::new));
        List<OutboxEvent> told = new ArrayList<>();
        for (ConsentPurpose purpose : purposes) {
            told.add(events.changed(from, purpose, clock.instant()));
            told.add(events.changed(to, purpose, clock.instant()));
        }
        changes.told(told);
    }
}
