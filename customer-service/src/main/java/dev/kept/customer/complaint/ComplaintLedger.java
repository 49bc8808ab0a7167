// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import dev.kept.customer.calendar.BusinessCalendars;
import dev.kept.customer.eventfeed.Changes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes steps, times them and tells of them: what every change of a complaint has in common. */
@ApplicationScoped
class ComplaintLedger {

    /** A step that is to be taken. */
    record Step(StepKind kind, Instant at) {

        private static final Comparator<Step> IN_TIME =
                Comparator.comparing(Step::at).thenComparing(Step::kind);
    }

    private final ComplaintRepository complaints;
    private final BusinessCalendars calendars;

    ComplaintLedger(ComplaintRepository complaints, BusinessCalendars calendars) {
        this.complaints = complaints;
        this.calendars = calendars;
    }

    /** Takes a step and writes it into the history. */
    void take(Complaint complaint, Step step, @Nullable String agentId, @Nullable String note, Instant now) {
        complaint.take(step.kind(), step.at(), now);
        complaints.getEntityManager().persist(new ComplaintStep(complaint, step.kind(), agentId, note));
    }

    /** Begins a complaint with what is known of it. It is written once it is complete: its first version is 1. */
    void open(Complaint complaint, List<Step> steps, Changes changes, Instant now) {
        String agentId = complaint.content().agentId();
        List<ComplaintStep> history = new ArrayList<>();
        history.add(new ComplaintStep(complaint, StepKind.RECEIVED, agentId, null));
        for (Step step : steps) {
            complaint.take(step.kind(), step.at(), now);
            history.add(new ComplaintStep(complaint, step.kind(), agentId, null));
        }
        List<Target> missed = measure(complaint, now);
        complaints.persist(complaint);
        history.forEach(complaints.getEntityManager()::persist);
        changes.after(complaint, () -> ComplaintEvents.opened(complaint));
        tell(complaint, missed, changes, now);
    }

    /** The steps by which a body's handling goes beyond what has been recorded, in time; a problem if it contradicts. */
    static List<Step> beyond(ComplaintProgress progress, ComplaintHandling handling) {
        Instant closed = handling.closedAt();
        Instant followed = first(handling.followedUpAt(), progress.followedUpAt(), closed);
        Instant resolved = first(handling.resolvedAt(), progress.resolvedAt(), followed);
        Instant investigated = first(handling.investigatingAt(), progress.investigatingAt(), resolved);
        List<@Nullable Step> steps = Arrays.asList(
                step(StepKind.RESPONDED, "firstRespondedAt", handling.firstRespondedAt(), progress.firstRespondedAt()),
                step(StepKind.INVESTIGATING, "investigatingAt", investigated, progress.investigatingAt()),
                step(StepKind.RESOLVED, "resolvedAt", resolved, progress.resolvedAt()),
                step(StepKind.FOLLOW_UP, "followedUpAt", followed, progress.followedUpAt()),
                step(StepKind.CLOSED, "closedAt", closed, progress.closedAt()));
        List<Step> beyond =
                steps.stream().filter(Objects::nonNull).sorted(Step.IN_TIME).toList();
        if (!beyond.isEmpty() && beyond.get(0).at().isBefore(progress.lastStepAt())) {
            throw ComplaintProblem.COMPLAINT_HISTORY_FIXED.with(
                    beyond.get(0).kind(), progress.status() + " " + progress.lastStepAt());
        }
        return beyond;
    }

    /** Measures a changed complaint and tells of it. */
    void settle(Complaint complaint, Changes changes, Telling telling, Instant now) {
        List<Target> missed = measure(complaint, now);
        changes.after(complaint, () -> telling.of(complaint));
        tell(complaint, missed, changes, now);
    }

    /** Looks again at a complaint that nobody has changed, and tells of it if a target is missed now. */
    void lookAgain(Complaint complaint, Changes changes, Instant now) {
        List<Target> missed = measure(complaint, now);
        if (!missed.isEmpty()) {
            changes.after(complaint, () -> ComplaintEvents.changed(complaint));
            tell(complaint, missed, changes, now);
        }
    }

    /** How a complaint has been timed. */
    ComplaintClock clock(Complaint complaint) {
        return new ComplaintClock(
                calendars.time(complaint.timing().calendarId()),
                complaint.content().openedAt(),
                complaint.progress().stops());
    }

    private List<Target> measure(Complaint complaint, Instant now) {
        return complaint.timing().measure(complaint.progress(), clock(complaint), now);
    }

    private static void tell(Complaint complaint, List<Target> missed, Changes changes, Instant now) {
        missed.forEach(target -> changes.after(complaint, () -> ComplaintEvents.breached(complaint, target, now)));
    }

    private static @Nullable Step step(
            StepKind kind, String member, @Nullable Instant wanted, @Nullable Instant recorded) {
        if (wanted == null || wanted.equals(recorded)) {
            return null;
        }
        if (recorded != null) {
            throw ComplaintProblem.COMPLAINT_HISTORY_FIXED.with(member, recorded);
        }
        return new Step(kind, wanted);
    }

    private static @Nullable Instant first(@Nullable Instant a, @Nullable Instant b, @Nullable Instant c) {
        return a != null ? a : b != null ? b : c;
    }
}
