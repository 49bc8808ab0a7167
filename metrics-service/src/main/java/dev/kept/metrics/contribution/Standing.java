// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.SubscriptionFact.Span;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a customer's subscriptions amount to at the edge behind each day, as far as the horizon lets it be known: what
 * begins or ends on a day after it has not happened. Entitled on day d is present at edge d + 1, as with purchases.
 *
 * @param spans entitled in how many spans
 * @param mrr recurring revenue of a month
 */
record Standing(long spans, long mrr) {

    static final Standing NONE = new Standing(0, 0);

    boolean entitled() {
        return spans > 0;
    }

    boolean paying() {
        return mrr > 0;
    }

    /** Edges at which it changes, to what holds from there on. */
    static TreeMap<Integer, Standing> of(List<SubscriptionFact> subscriptions, int horizon) {
        TreeMap<Integer, Standing> differences = new TreeMap<>();
        for (SubscriptionFact subscription : subscriptions) {
            for (Span span : subscription.spans()) {
                if (Days.number(span.from()) <= horizon) {
                    add(differences, Days.number(span.from()) + 1, new Standing(1, span.mrr()));
                    LocalDate to = span.to();
                    if (to != null && Days.number(to) <= horizon) {
                        add(differences, Days.number(to) + 1, new Standing(-1, -span.mrr()));
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
        return new Standing(spans + other.spans, mrr + other.mrr);
    }
}
