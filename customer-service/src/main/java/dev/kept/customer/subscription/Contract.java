// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as a pure function of what was agreed and what happened. All days are local ones of the tenant. The
 * customer is entitled from the first day until a cancellation takes effect, or until grace after a due day has passed
 * without a renewal; the churn date is the first day without entitlement.
 */
final class Contract {

    private final LocalDate startedOn;
    private final Recurring initial;
    private final int graceDays;
    private final List<Change> live;
    private final Terms terms;

    Contract(LocalDate startedOn, Recurring initial, int graceDays, List<Change> changes) {
        this.startedOn = startedOn;
        this.initial = initial;
        this.graceDays = graceDays;
        this.live = live(changes);
        this.terms = new Terms(startedOn, initial, graceDays);
        live.forEach(terms::apply);
    }

    private static List<Change> live(List<Change> changes) {
        List<Change> live = new ArrayList<>();
        for (Change change : changes) {
            if (change.kind() == ChangeKind.CANCELLATION_UNDONE) {
                live.remove(live.size() - 1);
            } else {
                live.add(change);
            }
        }
        return List.copyOf(live);
    }

    LocalDate startedOn() {
        return startedOn;
    }

    int graceDays() {
        return graceDays;
    }

    /** What holds now, or at its end. */
    Recurring recurring() {
        return terms.recurring();
    }

    Terms terms() {
        return terms;
    }

    /** The cancellation that was not taken back. */
    Optional<Change> cancellation() {
        return live.isEmpty() ? Optional.empty() : Optional.of(last()).filter(Contract::cancels);
    }

    /** The day of the last change, or the first day. */
    LocalDate lastDay() {
        return live.isEmpty() ? startedOn : last().on();
    }

    /** When the subscription ends by itself if nobody renews; nothing if it was cancelled. */
    Optional<LocalDate> lapsesOn() {
        return cancellation().isPresent() ? Optional.empty() : Optional.of(terms.lapsesOn());
    }

    /** The first day without entitlement, as known on a day: a lapse is known once it has come. */
    Optional<LocalDate> endedOn(LocalDate today) {
        return cancellation()
                .map(Change::on)
                .or(() -> Optional.of(terms.lapsesOn()).filter(day -> !today.isBefore(day)));
    }

    /** How it stands on a day. */
    State state(LocalDate day) {
        if (day.isBefore(startedOn)) {
            return State.SCHEDULED;
        }
        Optional<Change> cancellation = cancellation();
        if (cancellation.isPresent() && !day.isBefore(cancellation.get().on())) {
            return State.CANCELLED;
        }
        if (cancellation.isEmpty() && !day.isBefore(terms.lapsesOn())) {
            return State.LAPSED;
        }
        if (paused(day)) {
            return State.PAUSED;
        }
        return terms.all().stream().anyMatch(term -> awaited(term, day)) ? State.IN_GRACE : State.ACTIVE;
    }

    private static boolean awaited(Term term, LocalDate day) {
        return !day.isBefore(term.dueOn()) && (term.renewedOn() == null || day.isBefore(term.renewedOn()));
    }

    /** What became of a term's renewal, as known on a day. */
    Outcome outcome(Term term, LocalDate today) {
        if (term.renewedOn() != null) {
            return term.renewedOn().isAfter(term.dueOn()) ? Outcome.RENEWED_LATE : Outcome.RENEWED;
        }
        if (cancellation().isPresent()) {
            return Outcome.CANCELLED;
        }
        return today.isBefore(terms.lapsesOn()) ? Outcome.OPEN : Outcome.LAPSED;
    }

    /** What it brings in a month on a day: zero where the customer is not entitled or pauses. */
    BigDecimal mrr(LocalDate day, LocalDate today) {
        return spans(today).stream()
                .filter(span -> span.contains(day))
                .findFirst()
                .map(Span::mrr)
                .orElse(BigDecimal.ZERO);
    }

    /** When the customer is entitled and for what, as known on a day; spans follow each other without a gap. */
    List<Span> spans(LocalDate today) {
        @Nullable LocalDate end = endedOn(today).orElse(null);
        List<Span> spans = new ArrayList<>();
        List<LocalDate> cuts = List.copyOf(cuts());
        for (int i = 0; i < cuts.size(); i++) {
            LocalDate from = cuts.get(i);
            LocalDate to = i + 1 < cuts.size() ? cuts.get(i + 1) : end;
            if (end != null && (to == null || to.isAfter(end))) {
                to = end;
            }
            if (to == null || from.isBefore(to)) {
                boolean paused = paused(from);
                append(
                        spans,
                        new Span(
                                from,
                                to,
                                paused ? BigDecimal.ZERO : recurringOn(from).monthly(),
                                paused));
            }
        }
        return List.copyOf(spans);
    }

    private SortedSet<LocalDate> cuts() {
        SortedSet<LocalDate> cuts = new TreeSet<>(List.of(startedOn));
        for (Change change : live) {
            if (change.kind() == ChangeKind.PLAN_CHANGE || change.kind() == ChangeKind.PAUSE) {
                cuts.add(change.on());
            }
            if (change.until() != null) {
                cuts.add(change.until());
            }
        }
        return cuts;
    }

    private static void append(List<Span> spans, Span span) {
        int last = spans.size() - 1;
        if (last >= 0
                && spans.get(last).mrr().compareTo(span.mrr()) == 0
                && spans.get(last).paused() == span.paused()) {
            spans.set(last, new Span(spans.get(last).from(), span.to(), span.mrr(), span.paused()));
        } else {
            spans.add(span);
        }
    }

    /** What is paid for each term on a day. */
    Recurring recurringOn(LocalDate day) {
        Recurring recurring = initial;
        for (Change change : live) {
            if (change.recurring() != null && !change.on().isAfter(day)) {
                recurring = change.recurring();
            }
        }
        return recurring;
    }

    /** The pause of a day. */
    Optional<Change> pause(LocalDate day) {
        return live.stream()
                .filter(change -> change.until() != null && !day.isBefore(change.on()) && day.isBefore(change.until()))
                .findFirst();
    }

    private boolean paused(LocalDate day) {
        return pause(day).isPresent();
    }

    private Change last() {
        return live.get(live.size() - 1);
    }

    private static boolean cancels(Change change) {
        return change.kind() == ChangeKind.CANCELLATION;
    }
}
