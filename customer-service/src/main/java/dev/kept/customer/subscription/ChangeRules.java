// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import static dev.kept.customer.subscription.SubscriptionProblem.SUBSCRIPTION_BEYOND_TERM;
import static dev.kept.customer.subscription.SubscriptionProblem.SUBSCRIPTION_CANCELLATION_FINAL;
import static dev.kept.customer.subscription.SubscriptionProblem.SUBSCRIPTION_CANCELLED;
import static dev.kept.customer.subscription.SubscriptionProblem.SUBSCRIPTION_CHANGE_AHEAD;
import static dev.kept.customer.subscription.SubscriptionProblem.SUBSCRIPTION_NOT_CANCELLED;
import static dev.kept.customer.subscription.SubscriptionProblem.SUBSCRIPTION_OUT_OF_ORDER;
import static dev.kept.customer.subscription.SubscriptionProblem.SUBSCRIPTION_PAID_AHEAD;
import static dev.kept.customer.subscription.SubscriptionProblem.SUBSCRIPTION_PAUSED;
import static dev.kept.customer.subscription.SubscriptionProblem.SUBSCRIPTION_TOO_MANY_CHANGES;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which change may follow what happened so far: changes come in the order of their days and fit the terms. */
final class ChangeRules {

    private static final int MOST = 1000;

    private ChangeRules() {}

    /** All changes in turn, each against those before it; a problem that names the first that cannot be. */
    static Contract check(
            LocalDate startedOn, Recurring initial, int graceDays, List<Change> changes, LocalDate today) {
        if (changes.size() > MOST) {
            throw SUBSCRIPTION_TOO_MANY_CHANGES.with(MOST);
        }
        Contract contract = new Contract(startedOn, initial, graceDays, List.of());
        for (int i = 0; i < changes.size(); i++) {
            refuse(contract, changes.get(i), today);
            contract = new Contract(startedOn, initial, graceDays, changes.subList(0, i + 1));
        }
        return contract;
    }

    private static void refuse(Contract contract, Change change, LocalDate today) {
        Optional<Change> cancellation = contract.cancellation();
        if (change.kind() == ChangeKind.CANCELLATION_UNDONE) {
            refuseUndo(cancellation, change.on());
            return;
        }
        if (cancellation.isPresent()) {
            throw SUBSCRIPTION_CANCELLED.with(cancellation.get().on());
        }
        if (change.on().isBefore(contract.lastDay())) {
            throw SUBSCRIPTION_OUT_OF_ORDER.with(change.on(), contract.lastDay());
        }
        if (change.on().isAfter(today) && change.kind() != ChangeKind.CANCELLATION) {
            throw SUBSCRIPTION_CHANGE_AHEAD.with(change.on(), today);
        }
        if (change.kind() == ChangeKind.PAUSE) {
            contract.pause(change.on()).map(Change::until).ifPresent(until -> {
                throw SUBSCRIPTION_PAUSED.with(until);
            });
        }
        refuseBeyondTerm(contract.terms(), change);
    }

    private static void refuseUndo(Optional<Change> cancellation, LocalDate on) {
        LocalDate end = cancellation.map(Change::on).orElseThrow(SUBSCRIPTION_NOT_CANCELLED::with);
        if (!on.isBefore(end)) {
            throw SUBSCRIPTION_CANCELLATION_FINAL.with(end);
        }
    }

    private static void refuseBeyondTerm(Terms terms, Change change) {
        LocalDate last = switch (change.kind()) {
            case RENEWAL, CANCELLATION -> terms.lapsesOn();
            case PAUSE -> terms.dueOn().minusDays(1);
            default -> terms.lapsesOn().minusDays(1);
        };
        if (change.on().isAfter(last)) {
            throw SUBSCRIPTION_BEYOND_TERM.with(change.on(), last);
        }
        Recurring next = change.recurring();
        if (next != null
                && !next.term().equals(terms.recurring().term())
                && change.on().isBefore(terms.start())) {
            throw SUBSCRIPTION_PAID_AHEAD.with(terms.start());
        }
    }
}
