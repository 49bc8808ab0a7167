// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.asof;

import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.SubscriptionFact.Span;
import dev.kept.metrics.policy.Amounts;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What subscriptions brought in, by the day: a month has 365.25 / 12 of them. */
public final class RecurringRevenue {

    private static final double MONTH = 365.25 / 12;

    private RecurringRevenue() {}

    /** On the local days {@code [from, to)}, in the currency. */
    public static double of(CustomerTimeline timeline, LocalDate from, LocalDate to) {
        double earned = 0;
        for (SubscriptionFact subscription : timeline.records(SubscriptionFact.class)) {
            for (Span span : subscription.spans()) {
                LocalDate last = span.to();
                LocalDate end = last == null || last.isAfter(to) ? to : last;
                LocalDate start = span.from().isBefore(from) ? from : span.from();
                long overlap = ChronoUnit.DAYS.between(start, end);
                earned += overlap > 0 ? Amounts.number(span.mrr()) * overlap / MONTH : 0;
            }
        }
        return earned;
    }
}
