// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.asof;

import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.SubscriptionFact.Span;
import dev.kept.metrics.policy.Amounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long something lasted.
 *
 * @param id of the subscription, else empty
 * @param from first day
 * @param to first day on which it was over, or was no longer seen
 * @param ended whether it was over; false: it was still there
 * @param plan of a subscription, else empty
 * @param mrr what it brought in a month at the end, in the currency; 0 for anything else
 */
public record Tenure(String id, LocalDate from, LocalDate to, boolean ended, String plan, double mrr) {

    /**
     * Of each subscription, from its first day to its end; a pause does not end it.
     *
     * @param day last one that is known
     */
    public static List<Tenure> ofSubscriptions(CustomerAsOf customer, LocalDate day) {
        List<Tenure> tenures = new ArrayList<>();
        for (SubscriptionFact subscription : customer.known().records(SubscriptionFact.class)) {
            Optional<Span> first = subscription.spans().stream().min(Comparator.comparing(Span::from));
            Optional<Span> last = subscription.spans().stream().max(Comparator.comparing(Span::from));
            if (first.isPresent() && last.isPresent()) {
                LocalDate end = last.get().to();
                tenures.add(new Tenure(
                        subscription.entity(),
                        first.get().from(),
                        end == null ? day.plusDays(1) : end,
                        end != null,
                        subscription.plan(),
                        Amounts.number(last.get().mrr())));
            }
        }
        return tenures;
    }

    /**
     * Of a customer who has bought, until the days of inactivity have passed for the first time.
     *
     * @param presenceDays present for so many days after a purchase
     */
    public static Optional<Tenure> ofBuyer(CustomerAsOf customer, LocalDate day, int presenceDays) {
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
        return Optional.of(new Tenure("", first, ended ? end : seen, ended, "", 0));
    }

    /** Whether this subscription was still running at the end of a later day, as far as is known now. */
    public boolean outlives(CustomerAsOf customer, LocalDate day) {
        return customer.all().records(SubscriptionFact.class).stream()
                .filter(subscription -> subscription.entity().equals(id))
                .flatMap(subscription -> subscription.spans().stream())
                .max(Comparator.comparing(Span::from))
                .map(span -> span.to() == null || day.isBefore(span.to()))
                .orElse(false);
    }
}
