// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import dev.kept.customer.customer.CustomerRef;
import dev.kept.customer.lookup.Lookup;
import dev.kept.customer.money.Currencies;
import dev.kept.customer.money.Money;
import dev.kept.customer.plan.PlanRef;
import dev.kept.customer.settings.TenantSettings;
import dev.kept.restkit.problem.Fault;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for every subscription, whichever way it comes in.
 *
 * @param settings the tenant's settings, whose currency is held
 * @param customers those that the subscriptions name
 * @param plans of the tenant
 * @param reasons codes that a cancellation may give
 * @param now the current time
 */
record SubscriptionCheck(
        TenantSettings settings,
        Lookup<CustomerRef> customers,
        Map<String, PlanRef> plans,
        Set<String> reasons,
        Instant now) {

    private static final long AHEAD = 366;
    private static final BigDecimal MORE_THAN_FITS = BigDecimal.TEN.pow(15);

    /** A subscription that may be kept. */
    record Checked(String customerId, SubscriptionContent content) {}

    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneId.of(settings.zone()));
    }

    /** The subscription in the form in which it is kept, or null, and then at least one fault was added. */
    @Nullable Checked check(NewSubscription wanted, List<Fault> faults) {
        CustomerRef customer = customers.find(wanted.customerId(), wanted.customerExternalId(), faults);
        if (wanted.customerId() == null && wanted.customerExternalId() == null) {
            faults.add(Fault.textAt("/customerId", "customer-missing"));
        }
        if (wanted.startsOn().isBefore(LocalDate.EPOCH) || wanted.startsOn().isAfter(today().plusDays(AHEAD))) {
            faults.add(Fault.textAt("/startsOn", "start-out-of-range"));
        }
        PlanRef plan = plan("", wanted.plan(), faults);
        String currency = currency(wanted, plan);
        Recurring initial = plan == null ? null : initial(wanted, plan, currency, faults);
        List<Change> changes = initial == null ? List.of() : changes(wanted.changesOrNone(), initial, currency, faults);
        if (!faults.isEmpty() || customer == null || plan == null || initial == null) {
            return null;
        }
        int graceDays = wanted.graceDays() == null ? plan.graceDays() : wanted.graceDays();
        Contract contract = ChangeRules.check(wanted.startsOn(), initial, graceDays, changes, today());
        return new Checked(
                customer.id(), SubscriptionContent.of(wanted.externalId(), contract, initial, currency, changes));
    }

    /** The one currency of all that it says; that of its plan where it names no amount. */
    private String currency(NewSubscription wanted, @Nullable PlanRef plan) {
        if (wanted.amount() != null) {
            return wanted.amount().currency();
        }
        return plan == null ? settings.currency() : plan.currency();
    }

    private static Recurring initial(NewSubscription wanted, PlanRef plan, String currency, List<Fault> faults) {
        BigDecimal amount = amount("", wanted.amount(), currency, faults);
        return fitting(
                "",
                new Recurring(
                        plan.key(),
                        amount == null ? plan.amount() : amount,
                        wanted.quantity() == null ? 1 : wanted.quantity(),
                        wanted.term() == null ? plan.term() : wanted.term()),
                faults);
    }

    private List<Change> changes(List<NewChange> wanted, Recurring initial, String currency, List<Fault> faults) {
        List<Change> changes = new ArrayList<>();
        Recurring recurring = initial;
        for (int i = 0; i < wanted.size(); i++) {
            Change change = change(new At("/changes/" + i, currency), wanted.get(i), recurring, faults);
            recurring = change.recurring() == null ? recurring : change.recurring();
            changes.add(change);
        }
        return changes;
    }

    /** Where a change stands, and the currency of its subscription. */
    private record At(String pointer, String currency) {}

    private Change change(At at, NewChange wanted, Recurring before, List<Fault> faults) {
        return switch (wanted.kind()) {
            case PLAN_CHANGE -> Change.planChange(wanted.on(), next(at, wanted, before, faults));
            case PAUSE -> pause(at.pointer(), wanted, faults);
            case CANCELLATION -> cancellation(at.pointer(), wanted, faults);
            case CANCELLATION_UNDONE -> Change.undone(wanted.on());
            default -> Change.renewal(wanted.on());
        };
    }

    private Recurring next(At at, NewChange wanted, Recurring before, List<Fault> faults) {
        PlanRef plan = wanted.plan() == null || wanted.plan().equals(before.plan())
                ? null
                : plan(at.pointer(), wanted.plan(), faults);
        BigDecimal amount = amount(at.pointer(), wanted.amount(), at.currency(), faults);
        if (plan != null && amount == null && !plan.currency().equals(at.currency())) {
            faults.add(Fault.textAt(at.pointer() + "/amount", "plan-currency-differs", plan.currency(), at.currency()));
        }
        BigDecimal usual = plan == null ? before.amount() : plan.amount();
        String term = plan == null ? before.term() : plan.term();
        return fitting(
                at.pointer(),
                new Recurring(
                        plan == null ? before.plan() : plan.key(),
                        amount == null ? usual : amount,
                        wanted.quantity() == null ? before.quantity() : wanted.quantity(),
                        wanted.term() == null ? term : wanted.term()),
                faults);
    }

    private static Change pause(String pointer, NewChange wanted, List<Fault> faults) {
        LocalDate until = wanted.until();
        if (until == null
                || !until.isAfter(wanted.on())
                || until.isAfter(wanted.on().plusDays(AHEAD))) {
            faults.add(Fault.textAt(pointer + "/until", "pause-length"));
        }
        return Change.pause(wanted.on(), until == null ? wanted.on() : until);
    }

    private Change cancellation(String pointer, NewChange wanted, List<Fault> faults) {
        if (wanted.reason() != null && !reasons.contains(wanted.reason())) {
            faults.add(Fault.textAt(pointer + "/reason", "reason-unknown", wanted.reason()));
        }
        return Change.cancellation(
                wanted.on(), wanted.reason(), wanted.cause() == null ? Cause.VOLUNTARY : wanted.cause());
    }

    private @Nullable PlanRef plan(String pointer, String key, List<Fault> faults) {
        PlanRef plan = plans.get(key);
        if (plan == null) {
            faults.add(Fault.textAt(pointer + "/plan", "plan-unknown", key));
        }
        return plan;
    }

    private static @Nullable BigDecimal amount(
            String pointer, @Nullable Money amount, String currency, List<Fault> faults) {
        if (amount != null && !amount.currency().equals(currency)) {
            faults.add(Fault.textAt(pointer + "/amount/currency", "currency-differs", currency));
        } else if (amount != null) {
            Currencies.check(pointer + "/amount/currency", currency, faults);
        }
        return amount == null ? null : amount.value();
    }

    private static Recurring fitting(String pointer, Recurring recurring, List<Fault> faults) {
        if (recurring.total().compareTo(MORE_THAN_FITS) >= 0) {
            faults.add(Fault.textAt(pointer + "/amount", "term-too-dear"));
        }
        return recurring;
    }
}
