// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import dev.kept.metrics.asof.Purchase;
import dev.kept.metrics.policy.Amounts;
import dev.kept.metrics.snapshot.Complaint;
import dev.kept.metrics.snapshot.CustomerSnapshot;
import dev.kept.metrics.snapshot.Given;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be measured of a customer at the end of a day, looking back over the component's days. */
public enum Measure {
    /** Days since the last purchase day; missing before the first purchase. */
    RECENCY_DAYS,
    /** Qualifying orders. */
    PURCHASES,
    /** Days since the last purchase, over the customer's own mean gap; missing with fewer than two purchase days. */
    GAP_RATIO,
    /** Revenue less refunds, in the tenant's currency. */
    NET_REVENUE,
    /** Net revenue over that of as many days before; missing where there was none. */
    REVENUE_CHANGE,
    /** Recurring revenue of a month, in the tenant's currency; missing without a subscription. */
    RECURRING_REVENUE,
    /** Months with a purchase. */
    ACTIVE_MONTHS,
    /** Days since the customer is known. */
    TENURE_DAYS,
    /** 1 if the customer is there at the end of the day: entitled, or bought lately enough; else 0. */
    PRESENT,
    /** Contacts. */
    CONTACTS,
    /** People referred. */
    REFERRALS,
    /** Mean of the ratings on their scales, 0 to 100; missing without any. */
    RATING_INDEX,
    /** The last answer to the recommendation question, 0 to 10; missing without one. */
    RECOMMENDATION,
    /** Complaints opened. */
    COMPLAINTS,
    /** Complaints that are open on the day. */
    OPEN_COMPLAINTS,
    /** Share of the complaints opened that are resolved; missing without any. */
    RESOLVED_SHARE,
    /** Share of the promises (first answer, resolution) of the complaints opened that were kept; missing without any. */
    PROMISES_KEPT;

    private static final Set<String> INDEXED = Set.of("CSAT", "CES", "RATING");

    /** The measure over some days; null where it is missing. */
    public @Nullable Double of(CustomerSnapshot customer, int windowDays) {
        return of(customer, Component.of("measure", this, windowDays, 0, 1, 1));
    }

    /** The measure; null where it is missing. */
    @Nullable Double of(CustomerSnapshot customer, Component component) {
        int to = customer.day() + 1;
        int from = to - component.windowDays();
        return switch (this) {
            case RECENCY_DAYS, PURCHASES, GAP_RATIO, ACTIVE_MONTHS -> ofPurchases(customer, from);
            case NET_REVENUE -> Amounts.number(customer.netRevenue(from, to));
            case REVENUE_CHANGE ->
                ratio(customer.netRevenue(from, to), customer.netRevenue(from - component.windowDays(), from));
            case RECURRING_REVENUE -> customer.contractual() ? Amounts.number(customer.recurringRevenue()) : null;
            case TENURE_DAYS -> tenure(customer);
            case PRESENT -> customer.presentAt(customer.day()) ? 1.0 : 0.0;
            case CONTACTS -> since(customer.contacts(), from);
            case REFERRALS -> since(customer.referrals(), from);
            case RATING_INDEX, RECOMMENDATION -> ofRatings(customer, component, from);
            case COMPLAINTS, OPEN_COMPLAINTS, RESOLVED_SHARE, PROMISES_KEPT -> ofComplaints(customer, from);
        };
    }

    private @Nullable Double ofPurchases(CustomerSnapshot customer, int from) {
        List<Purchase> all = customer.purchases();
        Stream<Purchase> recent = all.stream().filter(purchase -> purchase.day() >= from);
        if (this == PURCHASES) {
            return (double) recent.count();
        }
        if (this == ACTIVE_MONTHS) {
            return (double) recent.map(purchase -> YearMonth.from(LocalDate.ofEpochDay(purchase.day())))
                    .distinct()
                    .count();
        }
        if (all.isEmpty()) {
            return null;
        }
        int last = all.get(all.size() - 1).day();
        if (this == RECENCY_DAYS) {
            return (double) (customer.day() - last);
        }
        long days = all.stream().mapToInt(Purchase::day).distinct().count();
        return days < 2
                ? null
                : (customer.day() - last) * (days - 1.0) / (last - all.get(0).day());
    }

    private @Nullable Double ofRatings(CustomerSnapshot customer, Component component, int from) {
        List<Given> asked = customer.ratings().stream()
                .filter(given -> given.day() >= from && component.asks(given.question()))
                .filter(given -> this == RECOMMENDATION
                        ? given.type().equals("NPS")
                        : INDEXED.contains(given.type()) || component.questions() != null)
                .toList();
        if (asked.isEmpty()) {
            return null;
        }
        return this == RECOMMENDATION
                ? asked.get(asked.size() - 1).score()
                : asked.stream().mapToDouble(Given::index).average().orElseThrow();
    }

    private @Nullable Double ofComplaints(CustomerSnapshot customer, int from) {
        List<Complaint> opened = customer.complaints().stream()
                .filter(complaint -> complaint.opened() >= from || this == OPEN_COMPLAINTS)
                .toList();
        long resolved = opened.stream()
                .filter(complaint -> complaint.resolved() != null)
                .count();
        return switch (this) {
            case COMPLAINTS -> (double) opened.size();
            case OPEN_COMPLAINTS -> (double) (opened.size() - resolved);
            case RESOLVED_SHARE -> ratio(resolved, opened.size());
            default ->
                ratio(
                        opened.stream().mapToLong(Complaint::kept).sum(),
                        opened.stream().mapToLong(Complaint::promises).sum());
        };
    }

    private static @Nullable Double tenure(CustomerSnapshot customer) {
        Integer first = customer.firstDay();
        return first == null ? null : (double) (customer.day() - first);
    }

    private static double since(Collection<Integer> days, int from) {
        return days.stream().filter(day -> day >= from).count();
    }

    private static @Nullable Double ratio(long part, long whole) {
        return whole <= 0 ? null : (double) part / whole;
    }
}
