// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

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

/** The churns in a customer's file. */
@Singleton
class ChurnFile extends TableSection {

    private final ChurnRecordRepository records;
    private final ChurnEvents events;

    ChurnFile(
            EntityManager entities,
            Caller caller,
            ObjectMapper json,
            ChurnRecordRepository records,
            ChurnEvents events) {
        super(new Table("churn", "churn_record", startOf("churned_on"), Set.of("note")), entities, caller, json);
        this.records = records;
        this.events = events;
    }

    @Override
    protected boolean versioned() {
        return true;
    }

    @Override
    protected void moved(List<String> ids, String from, String to, Changes changes) {
        List<OutboxEvent> told = new ArrayList<>();
        for (ChurnRecord record : records.find("id in ?1 order by id", ids).list()) {
            told.add(events.movedFrom(from, record));
            told.add(events.corrected(record));
        }
        changes.told(told);
    }
}
