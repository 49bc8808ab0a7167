// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

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

/** The interactions in a customer's file. */
@Singleton
class InteractionFile extends TableSection {

    private final InteractionRepository interactions;

    InteractionFile(EntityManager entities, Caller caller, ObjectMapper json, InteractionRepository interactions) {
        super(
                new Table("interaction", "interaction", "started_at", Set.of("external_id", "summary")),
                entities,
                caller,
                json);
        this.interactions = interactions;
    }

    @Override
    protected boolean versioned() {
        return true;
    }

    @Override
    protected void moved(List<String> ids, String from, String to, Changes changes) {
        List<OutboxEvent> told = new ArrayList<>();
        for (Interaction interaction :
                interactions.find("id in ?1 order by id", ids).list()) {
            told.add(InteractionEvents.movedFrom(from, interaction));
            told.add(InteractionEvents.corrected(interaction));
        }
        changes.told(told);
    }
}
