// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import static java.util.Objects.requireNonNull;

import dev.kept.customer.plan.TermLength;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Follows a subscription from change to change: which terms there were, and what is due next. */
final class Terms {

    private final int graceDays;
    private final List<Term> done = new ArrayList<>();
    private Recurring recurring;
    private LocalDate anchor;
    private LocalDate start;
    private int sinceAnchor = 1;
    private long pausedDays;

    Terms(LocalDate startedOn, Recurring recurring, int graceDays) {
        this.anchor = startedOn;
        this.start = startedOn;
        this.recurring = recurring;
        this.graceDays = graceDays;
    }

    void apply(Change change) {
        switch (change.kind()) {
            case RENEWAL -> renew(change.on());
            case PLAN_CHANGE -> changePlan(change);
            case PAUSE -> pausedDays += ChronoUnit.DAYS.between(change.on(), requireNonNull(change.until()));
            default -> {}
        }
    }

    private void renew(LocalDate on) {
        done.add(new Term(done.size() + 1, start, dueOn(), on, recurring.total()));
        start = dueOn();
        sinceAnchor++;
    }

    // Another length of term begins a new one at once; the same length leaves the due day where it is.
    private void changePlan(Change change) {
        Recurring next = requireNonNull(change.recurring());
        if (!next.term().equals(recurring.term())) {
            anchor = change.on();
            start = change.on();
            sinceAnchor = 1;
            pausedDays = 0;
        }
        recurring = next;
    }

    /** First day of the term that nobody has renewed yet. */
    LocalDate start() {
        return start;
    }

    /** When that term is due. Counted from the first day, so that the 31st comes back after a short month. */
    LocalDate dueOn() {
        Period term = TermLength.parse(recurring.term());
        return anchor.plus(term.multipliedBy(sinceAnchor)).plusDays(pausedDays);
    }

    /** The first day without entitlement if nobody renews. */
    LocalDate lapsesOn() {
        return dueOn().plusDays(graceDays);
    }

    Recurring recurring() {
        return recurring;
    }

    /** All terms, the one that nobody has renewed last. */
    List<Term> all() {
        List<Term> all = new ArrayList<>(done);
        all.add(new Term(done.size() + 1, start, dueOn(), null, recurring.total()));
        return all;
    }
}
