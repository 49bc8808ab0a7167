// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Hindsight;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.TooManyFacts;
import dev.kept.metrics.cell.Viewpoint;
import dev.kept.metrics.cell.Watermark;
import dev.kept.metrics.exchange.Rates;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.store.FactTable.StoredFact;
import dev.kept.metrics.store.TimelineTable.Stored;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/** Reads a tenant's facts from another point of view than the declared one, in one transaction. */
final class ViewpointReader {

    private final TenantConnection connection;
    private final KnownFacts facts;
    private final Viewpoint viewpoint;
    private final Limits limits;

    /**
     * How much can be computed while a request waits.
     *
     * @param facts of the tenant that are read at most
     * @param steps facts that are told one by one at most
     */
    record Limits(long facts, int steps) {}

    ViewpointReader(TenantConnection connection, FactReader reader, Viewpoint viewpoint, Limits limits) {
        this.connection = connection;
        this.facts = new KnownFacts(connection, reader);
        this.viewpoint = viewpoint;
        this.limits = limits;
    }

    /** @param live what the cells of now are made by */
    CellReader reader(Generation live, Instant now) {
        Rates rates = facts.rates(viewpoint.knownAt()).rates(live.policy());
        SortedMap<String, Stored> known = facts.customers(viewpoint.knownAt(), limits.facts(), rates);
        Policy policy = policy(live.policy(), known.values());
        Watermark watermark = watermark(live, policy, Objects.requireNonNullElse(viewpoint.knownAt(), now), now);
        KnownCustomers customers = new KnownCustomers(known, new SegmentTable(connection).keys());
        boolean exist = known.values().stream()
                .anyMatch(stored -> stored.timeline().rates().isPresent());
        ForeignAmounts foreign = ForeignAmounts.of(rates, exist);
        CellSource cells = new RecomputedCells(known.values(), policy, watermark.horizon());
        return new SegmentQueries(new CellQueries(policy, watermark, cells, customers, foreign), customers);
    }

    /** What the facts did that were recorded since. */
    <T> Hindsight<T> since(Generation live, Instant now, Function<CellReader, T> question) {
        Instant then = Objects.requireNonNull(viewpoint.knownAt(), "knownAt");
        List<StoredFact> later = new FactTable(connection).since(then, limits.steps() + 1);
        if (later.size() > limits.steps()) {
            throw new TooManyFacts(limits.steps());
        }
        RateHistory rates = facts.rates(then);
        SortedMap<String, Stored> known = facts.customers(then, limits.facts(), rates.rates(live.policy()));
        Policy policy = policy(live.policy(), known.values());
        return new Replay<>(known, new Replay.Books(live.policy(), rates), policy, question)
                .of(watermark(live, policy, then, now), watermark(live, policy, now, now), later, facts::read);
    }

    /** A dimension exists if it is declared, or if any customer has ever had a value of it. */
    private Policy policy(Policy declared, Collection<Stored> customers) {
        List<String> dimensions = new ArrayList<>(declared.dimensions());
        Set<String> others = new HashSet<>(viewpoint.dimensions());
        declared.dimensions().forEach(others::remove);
        Set<String> present = new HashSet<>();
        if (!others.isEmpty()) {
            customers.forEach(stored -> stored.timeline()
                    .profiles()
                    .values()
                    .forEach(profile -> present.addAll(profile.attributes().keySet())));
        }
        viewpoint.dimensions().stream()
                .filter(name -> others.remove(name) && (present.contains(name) || name.equals(Slice.LIFECYCLE_STAGE)))
                .forEach(dimensions::add);
        ZoneId zone = Objects.requireNonNullElse(viewpoint.zone(), declared.zone());
        DayOfWeek weekStart = Objects.requireNonNullElse(viewpoint.weekStart(), declared.weekStart());
        int fiscalYearStart = Objects.requireNonNullElse(viewpoint.fiscalYearStart(), declared.fiscalYearStart());
        return declared.with(zone, weekStart, fiscalYearStart, dimensions);
    }

    private static Watermark watermark(Generation live, Policy policy, Instant at, Instant now) {
        LocalDate over = at.atZone(policy.zone()).toLocalDate().minusDays(1);
        LocalDate horizon = over.isBefore(live.horizon()) ? over : live.horizon();
        return new Watermark(live.number(), Map.of(), horizon, now);
    }
}
