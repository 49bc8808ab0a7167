// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.churn;

import dev.kept.metrics.asof.CustomerAsOf;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.SubscriptionFact.Span;
import dev.kept.metrics.modelling.ModelOptions.ChurnTarget;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who can leave on a day, and who did leave after it. */
final class Candidate {

    private Candidate() {}

    /**
     * Whether the customer can be lost from the end of a day on: entitled, or bought within the days that count as presence.
     *
     * @param customer as of that day
     */
    static boolean canLeave(CustomerAsOf customer, LocalDate day, ChurnTarget target, int presenceDays) {
        if (target == ChurnTarget.SUBSCRIPTION) {
            return covering(customer.known().records(SubscriptionFact.class), day) != null;
        }
        var purchases = customer.purchases();
        return !purchases.isEmpty() && purchases.lastKey().isAfter(day.minusDays(presenceDays));
    }

    /**
     * Whether the customer left within a time after a day: nothing bought in it, or no longer entitled at its end.
     *
     * @param customer as of that day
     */
    static boolean left(CustomerAsOf customer, LocalDate end, ChurnTarget target) {
        return target == ChurnTarget.SUBSCRIPTION
                ? covering(customer.all().records(SubscriptionFact.class), end) == null
                : customer.purchasesAfter(end).isEmpty();
    }

    /** First day of the relation; null where there is none. */
    static @Nullable LocalDate began(CustomerAsOf customer, ChurnTarget target) {
        if (target == ChurnTarget.PURCHASE) {
            return customer.purchases().isEmpty() ? null : customer.purchases().firstKey();
        }
        return customer.known().records(SubscriptionFact.class).stream()
                .flatMap(subscription -> subscription.spans().stream())
                .map(Span::from)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** A span that holds the day, of whichever subscription; null where there is none. */
    static @Nullable Span covering(List<SubscriptionFact> subscriptions, LocalDate day) {
        for (SubscriptionFact subscription : subscriptions) {
            for (Span span : subscription.spans()) {
                LocalDate to = span.to();
                if (!span.from().isAfter(day) && (to == null || to.isAfter(day))) {
                    return span;
                }
            }
        }
        return null;
    }
}
