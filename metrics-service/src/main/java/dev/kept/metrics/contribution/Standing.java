// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.exchange.Rates;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.SubscriptionFact.Span;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's subscriptions amount to at the edge behind each day, as far as the horizon lets it be known: what
 * begins or ends on a day after it has not happened. Entitled on day d is present at edge d + 1, as with purchases.
 *
 * @param spans entitled in how many spans
 * @param mrr recurring revenue of a month by currency; that of the tenant is {@link #OWN}. Never zero
 */
record Standing(long spans, SortedMap<String, Long> mrr) {

    /** The tenant's currency. */
    static final String OWN = "";

    static final Standing NONE = new Standing(0, new TreeMap<>());

    boolean entitled() {
        return spans > 0;
    }

    boolean paying() {
        return !mrr.isEmpty();
    }

    /** Edges at which it changes, to what holds from there on. */
    static TreeMap<Integer, Standing> of(CustomerTimeline timeline, int horizon) {
        @Nullable Rates rates = timeline.rates().orElse(null);
        TreeMap<Integer, Standing> differences = new TreeMap<>();
        for (SubscriptionFact subscription : timeline.toldSubscriptions()) {
            boolean foreign = rates != null && rates.isForeign(subscription.currency());
            String currency = foreign ? String.valueOf(subscription.currency()) : OWN;
            for (Span span : subscription.spans()) {
                if (Days.number(span.from()) <= horizon) {
                    add(differences, Days.number(span.from()) + 1, of(1, currency, span.mrr()));
                    LocalDate to = span.to();
                    if (to != null && Days.number(to) <= horizon) {
                        add(differences, Days.number(to) + 1, of(-1, currency, -span.mrr()));
                    }
                }
            }
        }
        TreeMap<Integer, Standing> standing = new TreeMap<>();
        Standing current = NONE;
        for (var difference : differences.entrySet()) {
            Standing next = current.plus(difference.getValue());
            if (!next.equals(current)) {
                standing.put(difference.getKey(), next);
            }
            current = next;
        }
        return standing;
    }

    /** The first day after the horizon on which something begins, ends or falls due. */
    static Optional<LocalDate> next(CustomerTimeline timeline, int horizon) {
        return timeline.records(SubscriptionFact.class).stream()
                .flatMap(Standing::days)
                .filter(day -> Days.number(day) > horizon)
                .min(LocalDate::compareTo);
    }

    /** What is paid more than before, by currency; less is negative. */
    SortedMap<String, Long> above(Standing before) {
        return plus(mrr, before.mrr, -1);
    }

    /**
     * Whether a change by currency is a rise, at the rates of a day: without any only where a rise is all there is.
     * A change that is worth nothing is one.
     */
    static boolean rises(SortedMap<String, Long> change, int day, Optional<Rates> rates) {
        if (change.size() == 1) {
            return change.values().iterator().next() > 0;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, Long> each : change.entrySet()) {
            String currency = each.getKey().equals(OWN) ? null : each.getKey();
            BigDecimal rate = rates.flatMap(known -> known.on(LocalDate.ofEpochDay(day), currency))
                    .orElse(BigDecimal.ZERO);
            sum = sum.add(rate.multiply(BigDecimal.valueOf(each.getValue())));
        }
        return sum.signum() >= 0;
    }

    private static Standing of(long spans, String currency, long mrr) {
        SortedMap<String, Long> single = new TreeMap<>();
        if (mrr != 0) {
            single.put(currency, mrr);
        }
        return new Standing(spans, single);
    }

    private static Stream<LocalDate> days(SubscriptionFact subscription) {
        return Stream.concat(
                subscription.spans().stream()
                        .flatMap(span -> Stream.concat(Stream.of(span.from()), Stream.ofNullable(span.to()))),
                subscription.terms().stream().map(SubscriptionFact.Term::dueOn));
    }

    private static void add(TreeMap<Integer, Standing> differences, int edge, Standing difference) {
        differences.merge(edge, difference, Standing::plus);
    }

    private Standing plus(Standing other) {
        return new Standing(spans + other.spans, plus(mrr, other.mrr, 1));
    }

    private static SortedMap<String, Long> plus(SortedMap<String, Long> one, SortedMap<String, Long> other, int times) {
        SortedMap<String, Long> sum = new TreeMap<>(one);
        other.forEach((currency, amount) -> sum.merge(currency, times * amount, Long::sum));
        sum.values().removeIf(amount -> amount == 0);
        return sum;
    }
}
