// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.file.TableSection;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;

/** The points of a customer, as a part of its file: with a merge balances add up. */
@Singleton
class PointsSection extends TableSection {
    private static final Table TABLE = new Table("points-entry", "points_entry", "happened_at", Set.of("reason"));

    private final PointsRepository entries;

    PointsSection(EntityManager entities, Caller caller, ObjectMapper json, PointsRepository entries) {
        super(TABLE, entities, caller, json);
        this.entries = entries;
    }

    // The account is derived: it follows when the two customers' facts have changed.
    @Override
    public Set<String> tables() {
        return Set.of("points_entry", "loyalty_account");
    }

    @Override
    protected boolean versioned() {
        return true;
    }

    @Override
    protected void moved(List<String> ids, String from, String to, Changes changes) {
        entries.findAll(ids).forEach(entry -> changes.told(PointsEvents.moved(entry, from, to)));
    }
}
