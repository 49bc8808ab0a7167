// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.file.TableSection;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;

/** The touches of a customer, as a part of its file. */
@Singleton
class TouchSection extends TableSection {
    private static final Table TABLE =
            new Table("campaign-touch", "campaign_touch", "touched_at", Set.of("external_id"));

    private final TouchRepository touches;

    TouchSection(EntityManager entities, Caller caller, ObjectMapper json, TouchRepository touches) {
        super(TABLE, entities, caller, json);
        this.touches = touches;
    }

    @Override
    protected boolean versioned() {
        return true;
    }

    @Override
    protected void moved(List<String> ids, String from, String to, Changes changes) {
        touches.findAll(ids).forEach(touch -> changes.told(TouchEvents.moved(touch, from, to)));
    }
}
