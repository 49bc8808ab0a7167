// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.cost;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.file.TableSection;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;

/** The costs of a customer, as a part of its file. */
@Singleton
class CostSection extends TableSection {
    private static final Table TABLE = new Table("cost", "cost", startOf("first_day"), Set.of("external_id", "note"));

    private final CostRepository costs;

    CostSection(EntityManager entities, Caller caller, ObjectMapper json, CostRepository costs) {
        super(TABLE, entities, caller, json);
        this.costs = costs;
    }

    @Override
    protected boolean versioned() {
        return true;
    }

    @Override
    protected void moved(List<String> ids, String from, String to, Changes changes) {
        costs.findAll(ids).forEach(cost -> changes.told(CostEvents.moved(cost, from, to)));
    }
}
