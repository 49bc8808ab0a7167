// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.CustomerListener;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.lifecycle.StageListener;
import dev.kept.customer.lifecycle.StageTransition;
import dev.kept.customer.subscription.SubscriptionDirectory;
import dev.kept.customer.subscription.SubscriptionDirectory.Entitlement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes one record for each churn that is seen, in the transaction that shows it; takes one back that nobody has touched
 * if its churn turns out not to be one.
 */
@ApplicationScoped
class ChurnWatch implements CustomerListener, StageListener {

    private final ChurnRecordRepository records;
    private final ChurnService service;
    private final SubscriptionDirectory subscriptions;
    private final StageChurns stages;
    private final CustomerDirectory customers;
    private final EventFeed feed;

    ChurnWatch(
            ChurnRecordRepository records,
            ChurnService service,
            SubscriptionDirectory subscriptions,
            StageChurns stages,
            CustomerDirectory customers,
            EventFeed feed) {
        this.records = records;
        this.service = service;
        this.subscriptions = subscriptions;
        this.stages = stages;
        this.customers = customers;
        this.feed = feed;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(Set<String> customerIds) {
        List<String> concerned = records.findConcerned(customerIds);
        if (concerned.isEmpty()) {
            return;
        }
        customers.hold(concerned);
        LocalDate today = service.today();
        Map<String, List<Entitlement>> entitlements =
                subscriptions.of(concerned).stream().collect(Collectors.groupingBy(Entitlement::customerId));
        Map<String, List<SeenChurn>> churned = stages.of(concerned, today);
        Map<String, List<ChurnRecord>> known =
                records.findOf(concerned).stream().collect(Collectors.groupingBy(ChurnRecord::customerId));
        Changes changes = feed.begin();
        for (String customer : concerned) {
            List<SeenChurn> seen =
                    new ArrayList<>(SubscriptionChurns.of(entitlements.getOrDefault(customer, List.of()), today));
            churned.getOrDefault(customer, List.of()).stream()
                    .filter(stage -> seen.stream().noneMatch(churn -> stage.covers(churn.on())))
                    .forEach(seen::add);
            match(customer, seen, known.getOrDefault(customer, List.of()), changes);
        }
        changes.finish();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(String customerId, List<StageTransition> history) {
        changed(Set.of(customerId));
    }

    private void match(String customer, List<SeenChurn> seen, List<ChurnRecord> known, Changes changes) {
        List<ChurnRecord> idle = new ArrayList<>(known);
        for (SeenChurn churn : seen) {
            // A record that somebody has touched comes first: of two on a day the untouched one goes.
            Optional<ChurnRecord> record = idle.stream()
                    .filter(candidate -> churn.covers(candidate.content().churnedOn()))
                    .min(Comparator.comparing(ChurnRecord::automatic));
            record.ifPresent(idle::remove);
            if (record.isEmpty()) {
                service.see(customer, churn, changes);
            } else if (record.get().automatic()) {
                service.seeAgain(record.get(), churn, changes);
            }
        }
        idle.stream().filter(ChurnRecord::automatic).forEach(record -> service.delete(record, changes));
    }
}
