// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Watermark;
import dev.kept.metrics.contribution.Contribution;
import dev.kept.metrics.contribution.Lattice;
import dev.kept.metrics.contribution.Points;
import dev.kept.metrics.exchange.Rates;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A tenant in memory, kept up to date by differences as the stored one is. */
final class Cells {

    final Policy policy;
    LocalDate horizon;
    final SortedMap<String, CustomerTimeline> timelines = new TreeMap<>();
    final Map<String, LocalDate> due = new TreeMap<>();
    final Points cells = new Points();
    private Rates rates;

    Cells(Policy policy, LocalDate horizon) {
        this.policy = policy;
        this.horizon = horizon;
        this.rates = Rates.none(policy.currency(), policy.zone());
    }

    /** Other exchange rates hold from now on. */
    void tell(Rates others) {
        rates = others;
        timelines.replaceAll((customer, before) -> {
            CustomerTimeline after = before.in(rates);
            Lattice.expand(Contribution.difference(before, horizon, after, horizon, policy), cells);
            return after;
        });
        List.copyOf(timelines.keySet()).forEach(this::queue);
    }

    /** Facts of any customers that arrive together. */
    void ingest(List<Map.Entry<String, Fact>> page) {
        page.stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())))
                .forEach(this::ingest);
    }

    void ingest(String customer, Collection<? extends Fact> facts) {
        CustomerTimeline before = timelines.getOrDefault(customer, CustomerTimeline.EMPTY);
        CustomerTimeline after = before.merge(facts).in(rates);
        Lattice.expand(Contribution.difference(before, horizon, after, horizon, policy), cells);
        timelines.put(customer, after);
        queue(customer);
    }

    void advance() {
        LocalDate next = horizon.plusDays(1);
        for (String customer : List.copyOf(due.keySet())) {
            LocalDate day = due.get(customer);
            if (day != null && !day.isAfter(next)) {
                CustomerTimeline timeline = timeline(customer);
                Lattice.expand(Contribution.difference(timeline, horizon, timeline, next, policy), cells);
            }
        }
        horizon = next;
        List.copyOf(due.keySet()).forEach(this::queue);
    }

    CellReader reader() {
        Watermark watermark = new Watermark(1, Map.of(), horizon, Instant.EPOCH);
        Customers customers = new InMemory();
        return new SegmentQueries(
                new CellQueries(policy, watermark, new MemoryCells(cells), customers, ForeignAmounts.of(rates, true)),
                customers);
    }

    private final class InMemory implements Customers {

        @Override
        public List<String> select(@Nullable String after, int limit, Predicate<CustomerTimeline> accepted) {
            return timelines.entrySet().stream()
                    .filter(entry -> !entry.getKey().startsWith("rsp_"))
                    .filter(entry -> after == null || entry.getKey().compareTo(after) > 0)
                    .filter(entry -> accepted.test(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .limit(limit)
                    .toList();
        }

        @Override
        public SortedSet<String> segments() {
            SortedSet<String> keys = new TreeSet<>(World.SEGMENTS);
            keys.addAll(World.DIVISION);
            return keys;
        }

        @Override
        public void everIn(Set<String> keys, Consumer<CustomerTimeline> consumer) {
            timelines.values().forEach(consumer);
        }
    }

    private void queue(String customer) {
        Contribution.nextDay(timeline(customer), policy, horizon)
                .ifPresentOrElse(day -> due.put(customer, day), () -> due.remove(customer));
    }

    private CustomerTimeline timeline(String customer) {
        return timelines.getOrDefault(customer, CustomerTimeline.EMPTY);
    }
}
