// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.timeline;

import dev.kept.metrics.exchange.Needed;
import dev.kept.metrics.exchange.Rates;
import dev.kept.metrics.fact.ComplaintFact;
import dev.kept.metrics.fact.CostFact;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.Priced;
import dev.kept.metrics.fact.RecordFact;
import dev.kept.metrics.fact.RefundFact;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.SubscriptionFact.Span;
import dev.kept.metrics.fact.SubscriptionFact.Term;
import dev.kept.metrics.fact.WinBackFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Facts as they stand in the tenant's currency: each amount at the rate of its own day, rounded once. */
record Booking(Rates rates) {

    /** Empty if the amount of its day is not known in the tenant's currency: it counts for nothing until it is. */
    Optional<OrderFact> order(OrderFact order) {
        if (!rates.isForeign(order.currency())) {
            return Optional.of(order);
        }
        LocalDate day = rates.dayOf(order.occurredAt());
        OptionalLong amount = rates.worth(order.amount(), order.currency(), day);
        OptionalLong cost = rates.worth(order.cost(), order.currency(), day);
        if (amount.isEmpty() || cost.isEmpty()) {
            return Optional.empty();
        }
        List<OrderFact.Line> lines = new ArrayList<>();
        long told = 0;
        long booked = 0;
        for (OrderFact.Line line : order.lines()) {
            // Differences of rounded running sums, so that lines which add up to the order still do.
            told += line.amount();
            long upTo = rates.worth(told, order.currency(), day).orElse(booked);
            lines.add(new OrderFact.Line(line.product(), line.category(), line.productLine(), upTo - booked));
            booked = upTo;
        }
        return Optional.of(new OrderFact(
                order.entity(),
                order.version(),
                order.occurredAt(),
                amount.getAsLong(),
                cost.getAsLong(),
                order.deleted(),
                lines));
    }

    Optional<RefundFact> refund(RefundFact refund) {
        OptionalLong amount = rates.worth(refund.amount(), refund.currency(), rates.dayOf(refund.occurredAt()));
        return amount.isEmpty()
                ? Optional.empty()
                : Optional.of(new RefundFact(
                        refund.entity(),
                        refund.version(),
                        refund.occurredAt(),
                        refund.order(),
                        amount.getAsLong(),
                        refund.deleted()));
    }

    /** A cost is nothing without its amount; of all else only the amount is missing while it is not known. */
    Optional<RecordFact> record(RecordFact fact) {
        if (!(fact instanceof Priced priced) || !rates.isForeign(priced.currency())) {
            return Optional.of(fact);
        }
        if (fact instanceof CostFact cost) {
            return cost(cost);
        } else if (fact instanceof SubscriptionFact subscription) {
            return Optional.of(subscription(subscription));
        } else if (fact instanceof ComplaintFact complaint) {
            LocalDate day = rates.dayOf(complaint.occurredAt());
            long worth = rates.worth(complaint.compensation(), complaint.currency(), day)
                    .orElse(0);
            return Optional.of(complaint.compensated(worth, null));
        } else if (fact instanceof WinBackFact offer) {
            long worth = rates.worth(offer.cost(), offer.currency(), rates.dayOf(offer.occurredAt()))
                    .orElse(0);
            return Optional.of(new WinBackFact(
                    offer.entity(),
                    offer.version(),
                    offer.occurredAt(),
                    offer.kind(),
                    offer.outcome(),
                    worth,
                    offer.deleted()));
        }
        throw new IllegalStateException("Not booked: " + fact);
    }

    private Optional<RecordFact> cost(CostFact cost) {
        OptionalLong amount = rates.worth(cost.amount(), cost.currency(), cost.from());
        return amount.isEmpty()
                ? Optional.empty()
                : Optional.of(new CostFact(
                        cost.entity(),
                        cost.version(),
                        cost.occurredAt(),
                        cost.type(),
                        amount.getAsLong(),
                        cost.from(),
                        cost.to(),
                        cost.channel(),
                        cost.campaign(),
                        cost.deleted()));
    }

    private SubscriptionFact subscription(SubscriptionFact fact) {
        List<Span> spans = fact.spans().stream()
                .map(span -> new Span(
                        span.from(),
                        span.to(),
                        rates.worth(span.mrr(), fact.currency(), span.from()).orElse(0)))
                .toList();
        List<Term> terms = fact.terms().stream()
                .map(term -> new Term(
                        term.dueOn(),
                        term.outcome(),
                        rates.worth(term.amount(), fact.currency(), term.dueOn())
                                .orElse(0)))
                .toList();
        return new SubscriptionFact(
                fact.entity(), fact.version(), fact.occurredAt(), fact.plan(), spans, terms, fact.deleted());
    }

    /** Of all rates those that these facts need. */
    Rates needed(Stream<? extends Fact> facts) {
        Needed needed = new Needed(rates);
        List<SubscriptionFact> subscriptions = new ArrayList<>();
        facts.forEach(fact -> {
            if (fact instanceof SubscriptionFact subscription) {
                subscriptions.add(subscription);
            } else if (fact instanceof Priced priced && priced.currency() != null) {
                need(fact, priced.currency(), needed);
            }
        });
        subscriptions(subscriptions, needed);
        return needed.rates();
    }

    private void need(Fact fact, String currency, Needed needed) {
        if (fact instanceof OrderFact) {
            needed.periods(currency, rates.dayOf(fact.occurredAt()));
        } else if (fact instanceof CostFact cost) {
            needed.day(currency, cost.from());
        } else {
            needed.day(currency, rates.dayOf(fact.occurredAt()));
        }
    }

    /** Whether someone who pays in several currencies pays more than before depends on the rate of every period. */
    private void subscriptions(List<SubscriptionFact> subscriptions, Needed needed) {
        boolean several = subscriptions.stream()
                        .map(fact -> rates.isForeign(fact.currency()) ? String.valueOf(fact.currency()) : rates.own())
                        .distinct()
                        .count()
                > 1;
        for (SubscriptionFact fact : subscriptions) {
            String currency = fact.currency();
            if (currency == null || !rates.isForeign(currency)) {
                continue;
            }
            fact.spans().forEach(span -> needed.day(currency, span.from()));
            fact.terms().forEach(term -> needed.day(currency, term.dueOn()));
            if (several) {
                fact.spans().stream()
                        .map(Span::from)
                        .min(Comparator.naturalOrder())
                        .ifPresent(first -> needed.from(currency, first.minusYears(1)));
            }
        }
    }
}
