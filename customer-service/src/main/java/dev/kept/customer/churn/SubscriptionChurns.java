// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

import dev.kept.customer.subscription.SubscriptionDirectory.Entitlement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sees a churn where a customer is no longer entitled by any subscription. */
final class SubscriptionChurns {

    private SubscriptionChurns() {}

    /** The churns that the subscriptions of one customer tell of, up to today. */
    static List<SeenChurn> of(List<Entitlement> subscriptions, LocalDate today) {
        Map<LocalDate, SeenChurn> churns = new TreeMap<>();
        for (Entitlement ended : subscriptions) {
            LocalDate on = ended.endedOn();
            if (on != null && !on.isAfter(today) && subscriptions.stream().noneMatch(other -> entitles(other, on))) {
                churns.merge(
                        on, new SeenChurn(on, on, ended.reason()), (one, other) -> one.reason() == null ? other : one);
            }
        }
        return List.copyOf(churns.values());
    }

    private static boolean entitles(Entitlement subscription, LocalDate day) {
        return !day.isBefore(subscription.startedOn())
                && (subscription.endedOn() == null || day.isBefore(subscription.endedOn()));
    }
}
