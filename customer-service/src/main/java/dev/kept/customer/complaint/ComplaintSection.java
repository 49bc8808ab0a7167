// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.file.TableSection;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The complaints of a customer, as a part of its file. */
@Singleton
class ComplaintSection extends TableSection {

    private static final Table TABLE =
            new Table("complaint", "complaint", "opened_at", Set.of("external_id", "subject", "body", "solution"));

    private final ComplaintRepository complaints;
    private final EntityManager entities;
    private final Caller caller;

    ComplaintSection(EntityManager entities, Caller caller, ObjectMapper json, ComplaintRepository complaints) {
        super(TABLE, entities, caller, json);
        this.complaints = complaints;
        this.entities = entities;
        this.caller = caller;
    }

    @Override
    public Set<String> tables() {
        return Set.of("complaint", "complaint_step");
    }

    @Override
    public List<JsonNode> export(String customerId) {
        return Stream.concat(
                        super.export(customerId).stream(),
                        exportOf("complaint_step", "complaint_id", customerId).stream())
                .toList();
    }

    // What an agent wrote down at a step may name the customer, too.
    @Override
    public void erase(String customerId, Changes changes) {
        super.erase(customerId, changes);
        entities.createNativeQuery("update complaint_step set note = null where tenant = :tenant and complaint_id in"
                        + " (select id from complaint where tenant = :tenant and customer_id = :customer)")
                .setParameter("tenant", caller.tenant())
                .setParameter("customer", customerId)
                .executeUpdate();
    }

    @Override
    protected boolean versioned() {
        return true;
    }

    @Override
    protected void moved(List<String> ids, String from, String to, Changes changes) {
        complaints.findAll(ids).forEach(complaint -> changes.told(ComplaintEvents.moved(complaint, from, to)));
    }
}
