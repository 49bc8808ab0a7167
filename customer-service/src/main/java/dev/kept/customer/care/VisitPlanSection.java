// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.file.TableSection;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Set;

/** The visit plans for a customer, as a part of its file. Who is erased is visited no more. */
@Singleton
class VisitPlanSection extends TableSection {

    private static final Table TABLE = new Table("visit-plan", "visit_plan", null, Set.of("title"));

    private final EntityManager entities;
    private final Caller caller;

    VisitPlanSection(EntityManager entities, Caller caller, ObjectMapper json) {
        super(TABLE, entities, caller, json);
        this.entities = entities;
        this.caller = caller;
    }

    @Override
    public void erase(String customerId, Changes changes) {
        super.erase(customerId, changes);
        entities.createNativeQuery("update visit_plan set active = false, check_at = null"
                        + " where tenant = :tenant and customer_id = :customer")
                .setParameter("tenant", caller.tenant())
                .setParameter("customer", customerId)
                .executeUpdate();
    }
}
