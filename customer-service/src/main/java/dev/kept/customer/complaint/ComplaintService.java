// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import static dev.kept.customer.complaint.ComplaintProblem.COMPLAINT_CUSTOMER_FIXED;
import static dev.kept.customer.complaint.ComplaintProblem.COMPLAINT_EXTERNAL_ID_TAKEN;
import static dev.kept.customer.complaint.ComplaintProblem.COMPLAINT_HISTORY_FIXED;
import static dev.kept.customer.complaint.ComplaintProblem.COMPLAINT_NOT_FOUND;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.audit.AuditLog;
import dev.kept.customer.complaint.ComplaintCheck.Checked;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.lookup.ExpectedVersion;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.patch.Patches;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps complaints. Every change tells the other services in the same transaction. */
@ApplicationScoped
class ComplaintService {

    /** A complaint and whether this call created it. */
    record Upserted(Complaint complaint, boolean created) {}

    private final ComplaintRepository complaints;
    private final ComplaintChecks checks;
    private final ComplaintLedger ledger;
    private final ServiceTargetService targets;
    private final EventFeed feed;
    private final AuditLog audit;
    private final Patches patches;

    ComplaintService(
            ComplaintRepository complaints,
            ComplaintChecks checks,
            ComplaintLedger ledger,
            ServiceTargetService targets,
            EventFeed feed,
            AuditLog audit,
            Patches patches) {
        this.complaints = complaints;
        this.checks = checks;
        this.ledger = ledger;
        this.targets = targets;
        this.feed = feed;
        this.audit = audit;
        this.patches = patches;
    }

    @Transactional
    Complaint get(String id) {
        return complaints.findByIdOptional(id).orElseThrow(() -> COMPLAINT_NOT_FOUND.with(id));
    }

    @Transactional
    List<ComplaintStep> steps(String id) {
        return complaints.findSteps(get(id).id());
    }

    @Transactional
    Complaint create(NewComplaint wanted) {
        ComplaintCheck check = checks.forAll(List.of(wanted));
        Checked checked = check(check, wanted);
        refuseTaken(wanted.externalId(), null);
        Changes changes = feed.begin();
        Complaint complaint = add(checked, check, changes);
        changes.finish();
        return complaint;
    }

    @Transactional
    Complaint patch(String id, @Nullable String ifMatch, JsonNode patch) {
        Complaint complaint = getForChange(id, ifMatch);
        NewComplaint wanted = patches.apply(NewComplaint.of(complaint), patch, NewComplaint.class);
        ComplaintCheck check = checks.forAll(List.of(wanted));
        Checked checked = check(check, wanted);
        refuseTaken(wanted.externalId(), complaint);
        Changes changes = feed.begin();
        correct(complaint, checked, check, changes);
        changes.finish();
        return complaint;
    }

    @Transactional
    Upserted upsert(String externalId, @Nullable String ifMatch, NewComplaint wanted) {
        ComplaintCheck check = checks.forAll(List.of(wanted));
        Checked checked = check(check, wanted);
        Optional<Complaint> known = complaints.findByExternalIdForChange(externalId);
        ExpectedVersion.check(ifMatch, known.map(Complaint::version));
        Changes changes = feed.begin();
        known.ifPresent(complaint -> correct(complaint, checked, check, changes));
        Complaint complaint = known.orElseGet(() -> add(checked, check, changes));
        changes.finish();
        return new Upserted(complaint, known.isEmpty());
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        Complaint complaint = getForChange(id, ifMatch);
        Changes changes = feed.begin();
        complaints.delete(complaint);
        changes.after(complaint, () -> ComplaintEvents.deleted(complaint));
        changes.finish();
        audit.record("complaint.deleted", id, Map.of("customerId", complaint.customerId()));
    }

    /** Adds a complaint with the steps that are known of it; the caller has made sure that its external id is free. */
    Complaint add(Checked checked, ComplaintCheck check, Changes changes) {
        Instant now = check.now().truncatedTo(MICROS);
        Complaint complaint = new Complaint(
                Ids.next("cmp"),
                checked.customer(),
                checked.content(),
                targets.ruleFor(checked.content().severity()),
                check.currency(),
                now);
        ComplaintHandling handling = checked.handling();
        if (handling != null) {
            complaint.offer(checked.remedy(), now);
        }
        List<ComplaintLedger.Step> steps =
                handling == null ? List.of() : ComplaintLedger.beyond(complaint.progress(), truncated(handling));
        ledger.open(complaint, steps, changes, now);
        return complaint;
    }

    /** Corrects a complaint if anything differs, and tells whether it did; a problem if that is not allowed. */
    boolean correct(Complaint complaint, Checked checked, ComplaintCheck check, Changes changes) {
        if (!complaint.customerId().equals(checked.customer().id())) {
            throw COMPLAINT_CUSTOMER_FIXED.with(complaint.customerId());
        }
        ComplaintContent before = complaint.content();
        if (!before.openedAt().equals(checked.content().openedAt())) {
            throw COMPLAINT_HISTORY_FIXED.with("openedAt", before.openedAt());
        }
        ComplaintHandling handling = checked.handling();
        List<ComplaintLedger.Step> steps =
                handling == null ? List.of() : ComplaintLedger.beyond(complaint.progress(), truncated(handling));
        boolean sameRemedy = handling == null || complaint.remedy().equals(checked.remedy());
        if (before.equals(checked.content()) && sameRemedy && steps.isEmpty()) {
            return false;
        }
        Instant now = check.now().truncatedTo(MICROS);
        boolean wasClosed = complaint.progress().status() == ComplaintStatus.CLOSED;
        changes.before(complaint);
        complaint.correct(checked.content(), now);
        if (before.severity() != checked.content().severity()) {
            complaint.timing().setRule(targets.ruleFor(checked.content().severity()));
        }
        if (handling != null) {
            complaint.offer(checked.remedy(), now);
        }
        takeAll(complaint, steps, now);
        boolean closes = !wasClosed && complaint.progress().status() == ComplaintStatus.CLOSED;
        ledger.settle(complaint, changes, closes ? ComplaintEvents::closed : ComplaintEvents::changed, now);
        return true;
    }

    private void takeAll(Complaint complaint, List<ComplaintLedger.Step> steps, Instant now) {
        steps.forEach(step -> ledger.take(complaint, step, complaint.content().agentId(), null, now));
    }

    private static ComplaintHandling truncated(ComplaintHandling handling) {
        return new ComplaintHandling(
                micros(handling.firstRespondedAt()),
                micros(handling.investigatingAt()),
                micros(handling.resolvedAt()),
                micros(handling.followedUpAt()),
                micros(handling.closedAt()),
                handling.solution(),
                handling.compensation());
    }

    private static @Nullable Instant micros(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(MICROS);
    }

    private static Checked check(ComplaintCheck check, NewComplaint wanted) {
        List<Fault> faults = new ArrayList<>();
        Checked checked = check.check(wanted, faults);
        if (checked == null) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        return checked;
    }

    private Complaint getForChange(String id, @Nullable String ifMatch) {
        Complaint complaint = complaints.findForChange(id).orElseThrow(() -> COMPLAINT_NOT_FOUND.with(id));
        ETags.require(ifMatch, complaint.version());
        return complaint;
    }

    private void refuseTaken(@Nullable String externalId, @Nullable Complaint except) {
        if (externalId == null) {
            return;
        }
        complaints.findByExternalId(externalId).filter(other -> other != except).ifPresent(other -> {
            throw COMPLAINT_EXTERNAL_ID_TAKEN.with(externalId, other.id());
        });
    }
}
