// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.behaviour;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.consent.ConsentDirectory;
import dev.kept.customer.consent.ConsentHistory;
import dev.kept.customer.consent.ConsentListener;
import dev.kept.customer.consent.ConsentPolicies;
import dev.kept.customer.consent.ConsentPurpose;
import dev.kept.customer.consent.Withdrawal;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.settings.TenantSettingsService;
import dev.kept.restkit.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What consents mean for events: when they are taken in, and after a withdrawal. */
@ApplicationScoped
class BehaviourConsent implements ConsentListener {

    private final ConsentDirectory consents;
    private final ConsentPolicies policies;
    private final TenantSettingsService settings;
    private final BehaviourStore store;
    private final BehaviourEvents events;

    BehaviourConsent(
            ConsentDirectory consents,
            ConsentPolicies policies,
            TenantSettingsService settings,
            BehaviourStore store,
            BehaviourEvents events) {
        this.consents = consents;
        this.policies = policies;
        this.settings = settings;
        this.store = store;
        this.events = events;
    }

    /**
     * What holds for some customers.
     *
     * @param histories their decisions on tracking
     * @param policy what a withdrawal means
     * @param zone of the tenant
     */
    record Rule(Map<String, ConsentHistory> histories, Withdrawal policy, ZoneId zone) {

        /** Why an event is dropped; null if it is not. */
        @Nullable DropReason drops(String customerId, Instant at) {
            ConsentHistory history = of(customerId);
            if (!history.granted(at)) {
                return DropReason.NO_CONSENT;
            }
            return policy == Withdrawal.DELETE && history.withdrawnAfter(at) ? DropReason.WITHDRAWN : null;
        }

        BehaviourRow row(String customerId, NewBehaviourEvent event) {
            boolean usable = policy == Withdrawal.KEEP || !of(customerId).withdrawnAfter(event.at());
            return new BehaviourRow(
                    Ids.next("bev"),
                    customerId,
                    event.eventId(),
                    event.name(),
                    event.at().truncatedTo(MICROS).toString(),
                    day(event.at()).toString(),
                    event.properties(),
                    event.source(),
                    usable);
        }

        LocalDate day(Instant at) {
            return LocalDate.ofInstant(at, zone);
        }

        private ConsentHistory of(String customerId) {
            return histories.getOrDefault(customerId, ConsentHistory.EMPTY);
        }
    }

    Rule ruleFor(Collection<String> customerIds) {
        return new Rule(
                consents.histories(customerIds, ConsentPurpose.TRACKING),
                policies.current(),
                ZoneId.of(settings.current().zone()));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdrawn(String customerId, ConsentPurpose purpose, Instant at, Changes changes) {
        if (purpose != ConsentPurpose.TRACKING) {
            return;
        }
        Set<CustomerDay> days = new HashSet<>();
        Withdrawal policy = policies.current();
        if (policy == Withdrawal.ERASE_FUTURE_USE) {
            days.addAll(store.takeOutOfUse(customerId, at));
        } else if (policy == Withdrawal.DELETE) {
            days.addAll(store.delete(customerId, Instant.EPOCH, at));
        }
        // A withdrawal may be recorded late: what was taken in since then had no consent.
        Instant again = consents.histories(List.of(customerId), purpose)
                .getOrDefault(customerId, ConsentHistory.EMPTY)
                .grantedAgain(at);
        days.addAll(store.delete(customerId, at, again));
        changes.told(events.counted(days));
    }
}
