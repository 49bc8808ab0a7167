// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.money.Decimals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells which tier customers are in, and tells the others when one changes. */
@ApplicationScoped
class TierService {
    private final ProgrammeService programmes;
    private final AccountRepository accounts;
    private final TierFacts facts;
    private final CustomerDirectory customers;
    private final Clock clock;

    TierService(
            ProgrammeService programmes,
            AccountRepository accounts,
            TierFacts facts,
            CustomerDirectory customers,
            Clock clock) {
        this.programmes = programmes;
        this.accounts = accounts;
        this.facts = facts;
        this.customers = customers;
        this.clock = clock;
    }

    @Transactional
    TierView tier(String named, @Nullable Instant asOf) {
        String customerId = customers.resolve(named);
        Instant at = asOf == null ? clock.instant().truncatedTo(MICROS) : asOf;
        TierRules rules = programmes.current().map(LoyaltyProgramme::tiers).orElse(null);
        if (rules == null) {
            return new TierView(customerId, at, null, null, null, null, null);
        }
        List<TierFact> known = facts.of(List.of(customerId), rules.basis()).getOrDefault(customerId, List.of());
        BigDecimal measure = TierTimeline.measure(known, rules.window(), at);
        Instant since = TierTimeline.steps(known, rules).stream()
                .map(TierStep::since)
                .filter(step -> !step.isAfter(at))
                .reduce((earlier, later) -> later)
                .orElse(null);
        return new TierView(
                customerId,
                at,
                rules.reached(measure).orElse(null),
                since,
                rules.basis(),
                Decimals.text(measure),
                rules.next(measure).orElse(null));
    }

    /** Every change of tier until now, oldest first. */
    @Transactional
    List<TierStep> history(String named) {
        String customerId = customers.resolve(named);
        Instant now = clock.instant();
        return programmes
                .current()
                .map(LoyaltyProgramme::tiers)
                .map(rules -> TierTimeline.steps(
                        facts.of(List.of(customerId), rules.basis()).getOrDefault(customerId, List.of()), rules))
                .orElse(List.of())
                .stream()
                .filter(step -> !step.since().isAfter(now))
                .toList();
    }

    /** Compares each customer's tier with what others were told, and tells them what has changed. */
    void review(Collection<String> customerIds, LoyaltyProgramme programme, Changes changes) {
        TierRules rules = programme.tiers();
        Map<String, List<TierFact>> known = rules == null ? Map.of() : facts.of(customerIds, rules.basis());
        Instant now = clock.instant().truncatedTo(MICROS);
        for (Account account : accounts.ofCustomers(customerIds)) {
            List<TierStep> steps = rules == null
                    ? List.of()
                    : TierTimeline.steps(known.getOrDefault(account.customerId(), List.of()), rules);
            review(account, steps, now, changes);
        }
    }

    private void review(Account account, List<TierStep> steps, Instant now, Changes changes) {
        TierStep current = null;
        for (TierStep step : steps) {
            if (step.since().isAfter(now)) {
                accounts.dueAt(account.customerId(), step.since());
                break;
            }
            current = step;
        }
        Tier tier = current == null ? null : current.tier();
        String reached = tier == null ? null : tier.key();
        String previous = account.tier();
        if (!Objects.equals(reached, previous)) {
            Instant since = current == null ? now : current.since();
            account.become(reached, since);
            String serviceTier = tier == null ? null : tier.serviceTier();
            changes.after(account, () -> TierEvents.changed(account, previous, serviceTier, since));
        }
    }
}
