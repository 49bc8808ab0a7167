// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.calendar.CalendarUse;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Finds the targets that are missed because time passes, or because a calendar changes. */
@ApplicationScoped
class ComplaintBreaches implements CalendarUse {

    private final ComplaintRepository complaints;
    private final ServiceTargetRepository targets;
    private final ComplaintLedger ledger;
    private final EventFeed feed;
    private final Clock clock;

    ComplaintBreaches(
            ComplaintRepository complaints,
            ServiceTargetRepository targets,
            ComplaintLedger ledger,
            EventFeed feed,
            Clock clock) {
        this.complaints = complaints;
        this.targets = targets;
        this.ledger = ledger;
        this.feed = feed;
        this.clock = clock;
    }

    /** Looks at some complaints of the current tenant whose next target is over. */
    @Transactional
    void raiseDue() {
        lookAgain(complaints.findDueForChange(clock.instant()));
    }

    @Override
    @Transactional
    public boolean uses(String calendarId) {
        return targets.namesCalendar(calendarId) || complaints.isOpenBy(calendarId);
    }

    @Override
    @Transactional
    public void hoursChanged(String calendarId) {
        lookAgain(complaints.findOpenForChange(calendarId));
    }

    private void lookAgain(List<Complaint> looked) {
        Instant now = clock.instant().truncatedTo(MICROS);
        Changes changes = feed.begin();
        looked.forEach(complaint -> ledger.lookAgain(complaint, changes, now));
        changes.finish();
    }
}
