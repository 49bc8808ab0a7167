// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kept.customer.plan.TermLength;
import dev.kept.restkit.problem.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The arithmetic of terms, grace, pauses and entitlement. */
class ContractTest {

    private static final Recurring MONTHLY = new Recurring("pro", new BigDecimal("30"), 1, "P1M");
    private static final Recurring YEARLY = new Recurring("pro-year", new BigDecimal("300"), 1, "P1Y");
    private static final LocalDate START = day("2024-01-31");
    private static final LocalDate LATER = day("2030-01-01");

    @Test
    void countsDueDaysFromTheFirstDay() {
        Contract contract = check(0, Change.renewal(day("2024-02-29")), Change.renewal(day("2024-03-31")));

        assertEquals(
                List.of(day("2024-02-29"), day("2024-03-31"), day("2024-04-30")),
                contract.terms().all().stream().map(Term::dueOn).toList());
    }

    @Test
    void countsEarlyRenewalsInTheirDuePeriodAndLateOnesWithinGrace() {
        Contract contract = check(7, Change.renewal(day("2024-02-01")), Change.renewal(day("2024-04-07")));
        List<Term> terms = contract.terms().all();

        assertEquals(Outcome.RENEWED, contract.outcome(terms.get(0), LATER));
        assertEquals(day("2024-02-29"), terms.get(0).dueOn());
        assertEquals(Outcome.RENEWED_LATE, contract.outcome(terms.get(1), LATER));
        assertEquals(State.IN_GRACE, contract.state(day("2024-04-06")));
        assertEquals(State.ACTIVE, contract.state(day("2024-04-07")));
        assertEquals(Outcome.OPEN, contract.outcome(terms.get(2), day("2024-05-06")));
        assertEquals(Outcome.LAPSED, contract.outcome(terms.get(2), day("2024-05-07")));
    }

    @Test
    void lapsesOnTheFirstDayWithoutEntitlement() {
        Contract contract = check(7);

        assertEquals(State.ACTIVE, contract.state(day("2024-02-28")));
        assertEquals(State.IN_GRACE, contract.state(day("2024-02-29")));
        assertEquals(State.IN_GRACE, contract.state(day("2024-03-06")));
        assertEquals(State.LAPSED, contract.state(day("2024-03-07")));
        assertEquals(Optional.empty(), contract.endedOn(day("2024-03-06")));
        assertEquals(Optional.of(day("2024-03-07")), contract.endedOn(day("2024-03-07")));
        assertEquals(List.of(new Span(START, day("2024-03-07"), new BigDecimal("30"), false)), contract.spans(LATER));
    }

    @Test
    void endsOnTheDayOnWhichACancellationTakesEffect() {
        Contract contract = check(7, Change.cancellation(day("2024-02-15"), "price", Cause.VOLUNTARY));

        assertEquals(State.ACTIVE, contract.state(day("2024-02-14")));
        assertEquals(State.CANCELLED, contract.state(day("2024-02-15")));
        assertEquals(new BigDecimal("30"), contract.mrr(day("2024-02-14"), LATER));
        assertEquals(BigDecimal.ZERO, contract.mrr(day("2024-02-15"), LATER));
        assertEquals(Outcome.CANCELLED, contract.outcome(contract.terms().all().get(0), LATER));

        Contract undone = check(
                7,
                Change.cancellation(day("2024-02-15"), "price", Cause.VOLUNTARY),
                Change.undone(day("2024-02-10")),
                Change.renewal(day("2024-02-11")));
        assertEquals(Optional.empty(), undone.cancellation());
        assertEquals(State.ACTIVE, undone.state(day("2024-03-01")));
    }

    @Test
    void splitsEntitlementWhereTheAmountChangesOrAPauseIs() {
        Recurring bigger = new Recurring("max", new BigDecimal("25"), 2, "P1M");
        Contract contract = check(
                0, Change.planChange(day("2024-02-10"), bigger), Change.pause(day("2024-02-20"), day("2024-02-27")));

        assertEquals(
                List.of(
                        new Span(START, day("2024-02-10"), new BigDecimal("30"), false),
                        new Span(day("2024-02-10"), day("2024-02-20"), new BigDecimal("50"), false),
                        new Span(day("2024-02-20"), day("2024-02-27"), BigDecimal.ZERO, true),
                        new Span(day("2024-02-27"), null, new BigDecimal("50"), false)),
                contract.spans(day("2024-02-21")));
        assertEquals(day("2024-03-07"), contract.terms().dueOn(), "a pause moves the due day by its length");
        assertEquals(State.PAUSED, contract.state(day("2024-02-26")));
    }

    @Test
    void anotherLengthOfTermBeginsANewOne() {
        Contract contract = check(0, Change.planChange(day("2024-02-10"), YEARLY));

        assertEquals(day("2025-02-10"), contract.terms().dueOn());
        assertEquals(new BigDecimal("25"), contract.mrr(day("2024-12-31"), LATER));
    }

    @Test
    void refusesWhatIsOutOfOrderOrBeyondItsTerm() {
        refused("SUBSCRIPTION_OUT_OF_ORDER", Change.renewal(day("2024-02-20")), Change.renewal(day("2024-02-19")));
        refused("SUBSCRIPTION_OUT_OF_ORDER", Change.renewal(day("2024-01-30")));
        refused("SUBSCRIPTION_BEYOND_TERM", Change.renewal(day("2024-03-08")));
        refused("SUBSCRIPTION_BEYOND_TERM", Change.planChange(day("2024-03-07"), YEARLY));
        refused("SUBSCRIPTION_CHANGE_AHEAD", Change.renewal(LATER.plusDays(1)));
        refused("SUBSCRIPTION_NOT_CANCELLED", Change.undone(day("2024-02-01")));
        refused("SUBSCRIPTION_PAID_AHEAD", Change.renewal(START), Change.planChange(day("2024-02-10"), YEARLY));
        Change cancellation = Change.cancellation(day("2024-02-15"), null, Cause.PAYMENT_FAILURE);
        refused("SUBSCRIPTION_CANCELLED", cancellation, Change.renewal(day("2024-02-20")));
        refused("SUBSCRIPTION_CANCELLATION_FINAL", cancellation, Change.undone(day("2024-02-15")));
    }

    @Test
    void bringsEveryTermToAMonth() {
        assertEquals(new BigDecimal("8.3333"), TermLength.monthly(new BigDecimal("100"), "P1Y"));
        assertEquals(new BigDecimal("10"), TermLength.monthly(new BigDecimal("30"), "P3M"));
        assertEquals(new BigDecimal("30.4167"), TermLength.monthly(new BigDecimal("7"), "P1W"));
        assertEquals(new BigDecimal("0.0001"), TermLength.monthly(new BigDecimal("0.0009"), "P1Y"));
    }

    @Test
    void spansCoverExactlyTheDaysThatAreEntitled() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            List<Change> changes = randomHistory(random);
            Contract contract = ChangeRules.check(START, MONTHLY, 5, changes, LATER);
            for (LocalDate day = START.minusDays(2); day.isBefore(START.plusDays(150)); day = day.plusDays(1)) {
                State state = contract.state(day);
                boolean entitled =
                        List.of(State.ACTIVE, State.PAUSED, State.IN_GRACE).contains(state);
                LocalDate here = day;
                long spans = contract.spans(LATER).stream()
                        .filter(span -> span.contains(here))
                        .count();
                assertEquals(entitled ? 1 : 0, spans, () -> here + " " + state + " " + changes);
                assertEquals(
                        state == State.PAUSED || !entitled,
                        contract.mrr(day, LATER).signum() == 0,
                        () -> here + " " + state + " " + changes);
            }
        }
    }

    private static List<Change> randomHistory(Random random) {
        List<Change> changes = new ArrayList<>();
        LocalDate day = START;
        for (int i = 0; i < 6; i++) {
            day = day.plusDays(random.nextInt(20));
            Change change = switch (random.nextInt(5)) {
                case 0 -> Change.planChange(day, random.nextBoolean() ? YEARLY : MONTHLY);
                case 1 -> Change.pause(day, day.plusDays(1 + random.nextInt(10)));
                case 2 ->
                    random.nextInt(3) == 0 ? Change.cancellation(day, null, Cause.VOLUNTARY) : Change.renewal(day);
                default -> Change.renewal(day);
            };
            changes.add(change);
            try {
                ChangeRules.check(START, MONTHLY, 5, changes, LATER);
            } catch (ProblemException e) {
                changes.remove(changes.size() - 1);
            }
        }
        return changes;
    }

    private static Contract check(int graceDays, Change... changes) {
        return ChangeRules.check(START, MONTHLY, graceDays, List.of(changes), LATER);
    }

    private static void refused(String problem, Change... changes) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> check(7, changes));
        assertEquals(problem, refusal.type().name());
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
