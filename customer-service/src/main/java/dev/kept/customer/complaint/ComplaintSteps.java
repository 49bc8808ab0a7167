// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import static dev.kept.customer.complaint.ComplaintProblem.COMPLAINT_NOT_FOUND;
import static dev.kept.customer.complaint.ComplaintProblem.COMPLAINT_UNRESOLVED;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.agent.AgentRef;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes complaints from step to step. */
@ApplicationScoped
class ComplaintSteps {

    private final ComplaintRepository complaints;
    private final ComplaintChecks checks;
    private final ComplaintLedger ledger;
    private final EventFeed feed;

    ComplaintSteps(ComplaintRepository complaints, ComplaintChecks checks, ComplaintLedger ledger, EventFeed feed) {
        this.complaints = complaints;
        this.checks = checks;
        this.ledger = ledger;
        this.feed = feed;
    }

    /** Answers, pauses or goes on. */
    @Transactional
    Complaint take(String id, StepKind kind, NewStep wanted) {
        return take(id, kind, wanted, Remedy.NONE);
    }

    /** Moves to another status. */
    @Transactional
    Complaint move(String id, NewTransition wanted) {
        List<Fault> faults = new ArrayList<>();
        checks.forStep(null).checkCompensation("/compensation", wanted.compensation(), faults);
        if (!faults.isEmpty()) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        return take(
                id,
                StepKind.valueOf(wanted.to().name()),
                new NewStep(wanted.at(), wanted.agentId(), wanted.note()),
                new Remedy(wanted.solution(), wanted.compensation()));
    }

    /** Notes how satisfied the customer was; the last word counts. */
    @Transactional
    Complaint rate(String id, NewSatisfaction wanted) {
        Complaint complaint = complaints.findForChange(id).orElseThrow(() -> COMPLAINT_NOT_FOUND.with(id));
        ComplaintCheck check = checks.forStep(null);
        List<Fault> faults = new ArrayList<>();
        if (wanted.score() == null && wanted.responseId() == null) {
            faults.add(Fault.textAt("/score", "satisfaction-missing"));
        }
        if (wanted.lowest() >= wanted.highest()) {
            faults.add(Fault.textAt("/max", "scale-empty"));
        } else if (wanted.score() != null && (wanted.score() < wanted.lowest() || wanted.score() > wanted.highest())) {
            faults.add(Fault.textAt("/score", "score-off-scale", wanted.lowest(), wanted.highest()));
        }
        check.checkTime("/answeredAt", wanted.answeredAt(), faults);
        if (!faults.isEmpty()) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        if (complaint.progress().status().isOpen()) {
            throw COMPLAINT_UNRESOLVED.with(complaint.progress().status());
        }
        Instant now = check.now().truncatedTo(MICROS);
        Integer score = wanted.score();
        Changes changes = feed.begin();
        complaint.rate(
                new Satisfaction(
                        wanted.answeredAt() == null ? now : wanted.answeredAt().truncatedTo(MICROS),
                        score,
                        score == null ? null : (Integer) wanted.lowest(),
                        score == null ? null : (Integer) wanted.highest(),
                        wanted.responseId()),
                now);
        ledger.settle(complaint, changes, ComplaintEvents::changed, now);
        changes.finish();
        return complaint;
    }

    private Complaint take(String id, StepKind kind, NewStep wanted, Remedy remedy) {
        Complaint complaint = complaints.findForChange(id).orElseThrow(() -> COMPLAINT_NOT_FOUND.with(id));
        ComplaintCheck check = checks.forStep(wanted.agentId());
        Instant now = check.now().truncatedTo(MICROS);
        List<Fault> faults = new ArrayList<>();
        AgentRef agent = check.agents().find(wanted.agentId(), null, faults);
        Instant at = time(complaint, wanted.at(), check, faults);
        if (!faults.isEmpty()) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        Changes changes = feed.begin();
        if (agent != null && complaint.content().agentId() == null) {
            complaint.correct(complaint.content().assigned(agent.id(), teamOf(complaint, agent)), now);
        }
        if (!remedy.equals(Remedy.NONE)) {
            Remedy known = complaint.remedy();
            complaint.offer(
                    new Remedy(
                            remedy.solution() == null ? known.solution() : remedy.solution(),
                            remedy.compensation() == null ? known.compensation() : remedy.compensation()),
                    now);
        }
        ledger.take(
                complaint,
                new ComplaintLedger.Step(kind, at),
                agent == null ? complaint.content().agentId() : agent.id(),
                wanted.note(),
                now);
        ledger.settle(
                complaint, changes, kind == StepKind.CLOSED ? ComplaintEvents::closed : ComplaintEvents::changed, now);
        changes.finish();
        return complaint;
    }

    private static @Nullable String teamOf(Complaint complaint, AgentRef agent) {
        String known = complaint.content().teamId();
        return known == null ? agent.teamId() : known;
    }

    private static Instant time(
            Complaint complaint, @Nullable Instant wanted, ComplaintCheck check, List<Fault> faults) {
        Instant last = complaint.progress().lastStepAt();
        Instant now = check.now().truncatedTo(MICROS);
        if (wanted == null) {
            return now.isBefore(last) ? last : now; // the client that gave the last time may be a little ahead
        }
        check.checkTime("/at", wanted, faults);
        if (wanted.truncatedTo(MICROS).isBefore(last)) {
            faults.add(Fault.textAt("/at", "step-before-last", last));
        }
        return wanted.truncatedTo(MICROS);
    }
}
