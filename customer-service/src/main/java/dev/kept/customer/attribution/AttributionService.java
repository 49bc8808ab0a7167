// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribution;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Attributes acquired customers by the tenant's policy, and tells the others when one changes. */
@ApplicationScoped
class AttributionService {
    private final PolicyService policies;
    private final AttributionRepository attributions;
    private final CustomerDirectory customers;
    private final EventFeed feed;
    private final Clock clock;

    AttributionService(
            PolicyService policies,
            AttributionRepository attributions,
            CustomerDirectory customers,
            EventFeed feed,
            Clock clock) {
        this.policies = policies;
        this.attributions = attributions;
        this.customers = customers;
        this.feed = feed;
        this.clock = clock;
    }

    /** What brought a customer, with what was considered. Without an order yet, all touches so far are. */
    @Transactional
    AttributionView of(String customerId) {
        customers.require(customerId);
        AttributionPolicy policy = policies.current();
        AttributionRepository.Acquired acquired =
                attributions.acquired(List.of(customerId)).get(0);
        List<TouchPoint> touches = attributions.touches(List.of(customerId)).getOrDefault(customerId, List.of());
        Instant first = acquired.firstOrder();
        List<TouchPoint> considered = Attribution.considered(policy, touches, first);
        Attribution attribution = Attribution.of(policy, considered, acquired.declaredChannel());
        return AttributionView.of(customerId, first, attribution, policy, considered);
    }

    /** Attributes these customers anew. Nothing is kept and told until the tenant has declared a policy. */
    void attribute(Collection<String> customerIds) {
        Optional<DeclaredPolicy> declared = policies.declared();
        if (declared.isEmpty() || customerIds.isEmpty()) {
            return;
        }
        AttributionPolicy policy = declared.get().policy();
        Map<String, List<TouchPoint>> touches = attributions.touches(customerIds);
        List<AttributionRepository.Acquired> acquired = attributions.acquired(customerIds);
        Map<String, CustomerAttribution> known = attributions.known(customerIds);
        Changes changes = feed.begin();
        for (AttributionRepository.Acquired customer : acquired) {
            CustomerAttribution before = known.get(customer.customerId());
            Instant first = customer.firstOrder();
            if (first != null) {
                List<TouchPoint> considered =
                        Attribution.considered(policy, touches.getOrDefault(customer.customerId(), List.of()), first);
                Attribution attribution = Attribution.of(policy, considered, customer.declaredChannel());
                keep(customer.customerId(), before, attribution, first, changes);
            } else if (before != null) {
                attributions.delete(before);
                changes.after(before, () -> AttributionEvents.deleted(before));
            }
        }
        changes.finish();
    }

    private void keep(
            String customerId,
            @Nullable CustomerAttribution before,
            Attribution attribution,
            Instant first,
            Changes changes) {
        if (before != null && before.is(attribution, first)) {
            return;
        }
        CustomerAttribution kept =
                before == null ? new CustomerAttribution("atr_" + customerId.substring(4), customerId) : before;
        kept.become(attribution, first, clock.instant().truncatedTo(MICROS));
        if (before == null) {
            attributions.persist(kept);
        }
        changes.after(kept, () -> AttributionEvents.changed(kept));
    }
}
