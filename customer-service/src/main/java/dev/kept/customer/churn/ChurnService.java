// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

import static dev.kept.customer.churn.ChurnProblem.CHURN_RECORD_EXISTS;
import static dev.kept.customer.churn.ChurnProblem.CHURN_RECORD_FIXED;
import static dev.kept.customer.churn.ChurnProblem.CHURN_RECORD_NOT_FOUND;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.customer.CustomerRef;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.lookup.Lookup;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps churns. Every change tells the other services in the same transaction. */
@ApplicationScoped
class ChurnService {

    private final ChurnRecordRepository records;
    private final ChurnReasonService reasons;
    private final ChurnEvents events;
    private final CustomerDirectory customers;
    private final ChurnTools tools;

    ChurnService(
            ChurnRecordRepository records,
            ChurnReasonService reasons,
            ChurnEvents events,
            CustomerDirectory customers,
            ChurnTools tools) {
        this.records = records;
        this.reasons = reasons;
        this.events = events;
        this.customers = customers;
        this.tools = tools;
    }

    @Transactional
    ChurnRecord get(String id) {
        return records.findByIdOptional(id).orElseThrow(() -> CHURN_RECORD_NOT_FOUND.with(id));
    }

    /** Records a churn; if one of that day was seen already and nobody has said why, this is its answer. */
    @Transactional
    ChurnRecord create(NewChurnRecord wanted) {
        List<Fault> faults = new ArrayList<>();
        CustomerRef customer = customers
                .lookUp(Lookup.names(wanted.customerId()), Lookup.names(wanted.customerExternalId()))
                .find(wanted.customerId(), wanted.customerExternalId(), faults);
        if (wanted.customerId() == null && wanted.customerExternalId() == null) {
            faults.add(Fault.textAt("/customerId", "customer-missing"));
        }
        check(wanted, faults);
        if (!faults.isEmpty() || customer == null) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        customers.hold(List.of(customer.id()));
        Optional<ChurnRecord> known = records.findOn(customer.id(), wanted.churnedOn());
        Changes changes = tools.begin();
        ChurnRecord record = known.map(seen -> answered(seen, wanted.content(), changes))
                .orElseGet(() -> add(customer.id(), wanted.content(), false, changes));
        changes.finish();
        return record;
    }

    @Transactional
    ChurnRecord patch(String id, @Nullable String ifMatch, JsonNode patch) {
        ChurnRecord record = getForChange(id, ifMatch);
        NewChurnRecord before = NewChurnRecord.of(record);
        NewChurnRecord wanted = tools.patched(before, patch);
        if (!record.customerId().equals(wanted.customerId())
                || wanted.customerExternalId() != null
                || (record.automatic() && !before.churnedOn().equals(wanted.churnedOn()))) {
            throw CHURN_RECORD_FIXED.with();
        }
        List<Fault> faults = new ArrayList<>();
        check(wanted, faults);
        if (!faults.isEmpty()) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        if (!wanted.content().equals(record.content())) {
            Changes changes = tools.begin();
            answer(record, wanted.content(), false, changes);
            changes.finish();
        }
        return record;
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        ChurnRecord record = getForChange(id, ifMatch);
        Changes changes = tools.begin();
        delete(record, changes);
        changes.finish();
    }

    /** A churn is seen for the first time. */
    void see(String customerId, SeenChurn churn, Changes changes) {
        add(customerId, content(churn), true, changes);
    }

    /** A churn is seen again that nobody has touched: it may have got a reason, or another day. */
    void seeAgain(ChurnRecord record, SeenChurn churn, Changes changes) {
        ChurnContent seen = content(churn);
        if (!seen.equals(record.content())) {
            answer(record, seen, true, changes);
        }
    }

    void delete(ChurnRecord record, Changes changes) {
        records.delete(record);
        changes.after(record, () -> events.deleted(record));
    }

    LocalDate today() {
        return tools.today();
    }

    private static ChurnContent content(SeenChurn churn) {
        String reason = churn.reason();
        return reason == null
                ? new ChurnContent(churn.on(), List.of(), null, null)
                : new ChurnContent(churn.on(), List.of(reason), ChurnSource.SUBSCRIPTION, null);
    }

    private ChurnRecord answered(ChurnRecord seen, ChurnContent content, Changes changes) {
        if (!seen.automatic()) {
            throw CHURN_RECORD_EXISTS.with(content.churnedOn(), seen.id());
        }
        answer(seen, content, false, changes);
        return seen;
    }

    private ChurnRecord add(String customerId, ChurnContent content, boolean automatic, Changes changes) {
        ChurnRecord record = new ChurnRecord(Ids.next("chn"), customerId, content, automatic, tools.now());
        records.persist(record);
        changes.after(record, () -> events.recorded(record));
        return record;
    }

    private void answer(ChurnRecord record, ChurnContent content, boolean automatic, Changes changes) {
        changes.before(record);
        record.answer(content, automatic, tools.now());
        changes.after(record, () -> events.corrected(record));
    }

    private void check(NewChurnRecord wanted, List<Fault> faults) {
        if (wanted.churnedOn().isBefore(LocalDate.EPOCH) || wanted.churnedOn().isAfter(today())) {
            faults.add(Fault.textAt("/churnedOn", "churn-day"));
        }
        Set<String> known = reasons.codes();
        List<String> codes = wanted.content().reasons();
        for (int i = 0; i < codes.size(); i++) {
            if (!known.contains(codes.get(i)) || codes.indexOf(codes.get(i)) < i) {
                faults.add(Fault.textAt("/reasons/" + i, "reason-unknown", codes.get(i)));
            }
        }
    }

    private ChurnRecord getForChange(String id, @Nullable String ifMatch) {
        ChurnRecord record = records.findForChange(id).orElseThrow(() -> CHURN_RECORD_NOT_FOUND.with(id));
        ETags.require(ifMatch, record.version());
        return record;
    }
}
