// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.survival;

import dev.kept.metrics.asof.CustomerAsOf;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.SubscriptionFact.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long something lasted.
 *
 * @param from first day
 * @param to first day on which it was over, or was no longer seen
 * @param ended whether it was over; false: it was still there
 * @param plan of a subscription, else empty
 */
record Tenure(LocalDate from, LocalDate to, boolean ended, String plan) {

    /** @param day last one that is known */
    static List<Tenure> ofSubscriptions(CustomerAsOf customer, LocalDate day) {
        List<Tenure> tenures = new ArrayList<>();
        for (SubscriptionFact subscription : customer.known().records(SubscriptionFact.class)) {
            Optional<Span> first = subscription.spans().stream().min(Comparator.comparing(Span::from));
            Optional<Span> last = subscription.spans().stream().max(Comparator.comparing(Span::from));
            if (first.isPresent() && last.isPresent()) {
                LocalDate end = last.get().to();
                tenures.add(new Tenure(
                        first.get().from(), end == null ? day.plusDays(1) : end, end != null, subscription.plan()));
            }
        }
        return tenures;
    }

    /**
     * Of a customer who has bought.
     *
     * @param presenceDays present for so many days after a purchase
     */
    static Optional<Tenure> ofBuyer(CustomerAsOf customer, LocalDate day, int presenceDays) {
        var purchases = customer.purchases();
        if (purchases.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = purchases.firstKey();
        LocalDate end = first;
        for (LocalDate bought : purchases.keySet()) {
            if (!bought.isBefore(end) && !bought.equals(first)) {
                break;
            }
            end = bought.plusDays(presenceDays + 1L);
        }
        LocalDate seen = day.plusDays(1);
        boolean ended = !end.isAfter(seen);
        return Optional.of(new Tenure(first, ended ? end : seen, ended, ""));
    }
}
