// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Hindsight;
import dev.kept.metrics.cell.Hindsight.Cause;
import dev.kept.metrics.cell.Hindsight.Step;
import dev.kept.metrics.cell.Watermark;
import dev.kept.metrics.contribution.Contribution;
import dev.kept.metrics.contribution.Lattice;
import dev.kept.metrics.contribution.Points;
import dev.kept.metrics.exchange.Rates;
import dev.kept.metrics.fact.DeletedFact;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.store.FactTable.StoredFact;
import dev.kept.metrics.store.TimelineTable.Stored;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/** Adds facts to what was known one after the other, and asks a question again after each that moved a cell of it. */
final class Replay<T> {

    /** Whose currency amounts are booked in, and the rates as they are known. */
    record Books(Policy policy, RateHistory history) {

        Rates rates() {
            return history.rates(policy);
        }
    }

    private final Books books;
    private final Policy policy;
    private final Function<CellReader, T> question;
    private final Demand demand = new Demand();
    private final Map<String, CustomerTimeline> timelines = new HashMap<>();

    /** @param known the customers as they were known */
    Replay(SortedMap<String, Stored> known, Books books, Policy policy, Function<CellReader, T> question) {
        this.books = books;
        this.policy = policy;
        this.question = question;
        known.forEach((customer, stored) -> timelines.put(customer, stored.timeline()));
    }

    /**
     * @param then up to where the days were closed when this was known
     * @param now up to where they are closed now
     * @param facts in the order in which they were recorded
     */
    Hindsight<T> of(
            Watermark then, Watermark now, List<StoredFact> facts, Function<StoredFact, Optional<Fact>> reader) {
        // Of nobody, to learn which cells the question reads.
        ask(demand, then);
        T first = ask(new MemoryCells(sum(then)), then);
        Points cells = sum(now);
        T aged = ask(new MemoryCells(cells), now);
        List<Step<T>> steps = new ArrayList<>();
        long erased = 0;
        for (StoredFact stored : facts) {
            Fact fact = reader.apply(stored).orElse(null);
            Optional<RateState> rate = KnownFacts.rate(stored);
            rate.ifPresent(books.history()::tell);
            erased += fact instanceof DeletedFact ? 1 : 0;
            Points change = fact == null ? new Points() : merged(stored.customer(), fact, now);
            if (rate.isPresent()) {
                change = revalued(now);
            }
            // What is stored of amounts in other currencies is counted at rates, not as cells.
            if (!change.toMap().isEmpty() || rate.isPresent()) {
                cells.add(change, 1);
                steps.add(new Step<>(cause(stored), ask(new MemoryCells(cells), now)));
            }
        }
        return new Hindsight<>(first, aged, steps, facts.size(), erased);
    }

    private Points merged(String customer, Fact fact, Watermark now) {
        CustomerTimeline before = timelines.getOrDefault(customer, CustomerTimeline.EMPTY);
        CustomerTimeline after = before.merge(List.of(fact)).in(books.rates());
        timelines.put(customer, after);
        return cells(after, now).add(cells(before, now), -1);
    }

    /** A rate moves everybody who has amounts in its currency. */
    private Points revalued(Watermark now) {
        Points change = new Points();
        Rates rates = books.rates();
        timelines.replaceAll((customer, before) -> {
            CustomerTimeline after = before.in(rates);
            if (!after.equals(before)) {
                change.add(cells(after, now), 1).add(cells(before, now), -1);
            }
            return after;
        });
        return change;
    }

    private T ask(CellSource cells, Watermark at) {
        return question.apply(new CellQueries(policy, at, cells, Customers.NONE, ForeignAmounts.none(books.rates())));
    }

    private Points sum(Watermark at) {
        Points sum = new Points();
        timelines.values().forEach(timeline -> sum.add(cells(timeline, at), 1));
        return sum;
    }

    private Points cells(CustomerTimeline timeline, Watermark at) {
        Points cells = new Points();
        Lattice.expand(Contribution.of(timeline, policy, at.horizon(), demand.families()), cells, demand);
        return cells;
    }

    private static Cause cause(StoredFact stored) {
        FactTable.Head head = stored.head();
        return new Cause(
                stored.customer(), head.type(), head.entity(), head.version(), head.occurredAt(), head.recordedAt());
    }
}
