// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.churn;

import dev.kept.metrics.asof.CustomerAsOf;
import dev.kept.metrics.asof.Purchase;
import dev.kept.metrics.asof.RecurringRevenue;
import dev.kept.metrics.fact.ComplaintFact;
import dev.kept.metrics.fact.InteractionFact;
import dev.kept.metrics.fact.ResponseFact;
import dev.kept.metrics.fact.ResponseFact.Answer;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.SubscriptionFact.Span;
import dev.kept.metrics.policy.Amounts;
import dev.kept.metrics.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;

/** What is known of a customer on a day, as numbers by name. Reads {@link CustomerAsOf#known} only. */
final class Features {

    private static final int YEAR = 365;
    private static final int QUARTER = 90;

    private final CustomerAsOf customer;
    private final LocalDate day;
    private final Policy policy;

    Features(CustomerAsOf customer, LocalDate day, Policy policy) {
        this.customer = customer;
        this.day = day;
        this.policy = policy;
    }

    Map<String, Double> all() {
        Map<String, Double> features = new LinkedHashMap<>();
        purchases(features);
        subscriptions(features);
        contacts(features);
        return features;
    }

    /** What was earned in so many days up to the day: paid for orders, and recurring revenue by the day. */
    double earned(int days) {
        LocalDate from = day.minusDays(days - 1L);
        double earned = 0;
        for (Purchase purchase : customer.purchases().tailMap(from, true).values()) {
            earned += Amounts.number(purchase.net());
        }
        return earned + RecurringRevenue.of(customer.known(), from, day.plusDays(1));
    }

    private void purchases(Map<String, Double> features) {
        NavigableMap<LocalDate, Purchase> purchases = customer.purchases();
        NavigableMap<LocalDate, Purchase> recent = purchases.tailMap(day.minusDays(QUARTER), false);
        double spent = 0;
        for (Purchase purchase : purchases.values()) {
            spent += Amounts.number(purchase.net());
        }
        boolean none = purchases.isEmpty();
        features.put("purchases", (double) purchases.size());
        features.put("purchasesIn90Days", (double) recent.size());
        features.put("daysSincePurchase", none ? 0 : (double) ChronoUnit.DAYS.between(purchases.lastKey(), day));
        features.put("daysSinceFirstPurchase", none ? 0 : (double) ChronoUnit.DAYS.between(purchases.firstKey(), day));
        features.put("spendPerPurchase", none ? 0 : spent / purchases.size());
    }

    private void subscriptions(Map<String, Double> features) {
        Collection<SubscriptionFact> subscriptions = customer.known().records(SubscriptionFact.class);
        long months = 0;
        double revenue = 0;
        for (SubscriptionFact subscription : subscriptions) {
            for (Span span : subscription.spans()) {
                LocalDate to = span.to();
                months = Math.max(months, ChronoUnit.MONTHS.between(span.from(), day));
                if (!span.from().isAfter(day) && (to == null || to.isAfter(day))) {
                    revenue += Amounts.number(span.mrr());
                }
            }
        }
        features.put("tenureMonths", (double) months);
        features.put("monthlyRevenue", revenue);
        features.put("subscriptions", (double) subscriptions.size());
    }

    private void contacts(Map<String, Double> features) {
        Instant yearAgo = start(YEAR);
        Instant quarterAgo = start(QUARTER);
        var complaints = customer.known().records(ComplaintFact.class);
        features.put("complaintsInYear", (double) complaints.stream()
                .filter(complaint -> !complaint.occurredAt().isBefore(yearAgo))
                .count());
        features.put("openComplaints", (double) complaints.stream()
                .filter(complaint -> complaint.resolution().at() == null)
                .count());
        features.put("contactsIn90Days", (double) customer.known().records(InteractionFact.class).stream()
                .filter(contact -> !contact.occurredAt().isBefore(quarterAgo))
                .count());
        ratings(features);
    }

    /** The last answer's score on 0 to 1, and whether there is one. */
    private void ratings(Map<String, Double> features) {
        ResponseFact last = null;
        for (ResponseFact response : customer.known().responses().values()) {
            boolean counts = !response.deleted() && !response.ratings().isEmpty();
            if (counts && (last == null || response.occurredAt().isAfter(last.occurredAt()))) {
                last = response;
            }
        }
        double rating = 0;
        if (last != null) {
            for (Answer answer : last.ratings()) {
                rating += (double) (answer.score() - answer.min()) / Math.max(1, answer.max() - answer.min());
            }
            rating /= last.ratings().size();
        }
        features.put("rated", last == null ? 0.0 : 1.0);
        features.put("lastRating", rating);
    }

    private Instant start(int days) {
        return day.minusDays(days - 1L).atStartOfDay(policy.zone()).toInstant();
    }
}
