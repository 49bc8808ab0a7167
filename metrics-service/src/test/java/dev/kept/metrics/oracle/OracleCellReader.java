// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.oracle;

import dev.kept.metrics.cell.ActivityCounts;
import dev.kept.metrics.cell.AnswerTotals;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.CohortCounts;
import dev.kept.metrics.cell.FlowTotals;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.PopulationCounts;
import dev.kept.metrics.cell.Reply;
import dev.kept.metrics.cell.RevenueBridge;
import dev.kept.metrics.cell.SegmentFilter;
import dev.kept.metrics.cell.SegmentFilter.AsOf;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.cell.Watermark;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.RefundFact;
import dev.kept.metrics.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Every number straight from its definition, by loops over customers and days. Slow and plain on purpose, and without a
 * line in common with the engine: where the two agree, both are probably right.
 */
public final class OracleCellReader implements CellReader {

    private final List<OracleCustomer> customers;
    private final Policy policy;
    private final LocalDate horizon;

    /**
     * @param facts customer id to its facts in any order, with any duplicates; a key that starts with {@code rsp_} is
     *     an anonymous respondent, whose answers count although it is no customer
     * @param horizon last closed day
     */
    public OracleCellReader(Map<String, List<Fact>> facts, Policy policy, LocalDate horizon) {
        this.policy = policy;
        this.horizon = horizon;
        this.customers = facts.entrySet().stream()
                .map(entry -> new OracleCustomer(entry.getKey(), entry.getValue(), policy, horizon))
                .toList();
    }

    private OracleCellReader(List<OracleCustomer> customers, Policy policy, LocalDate horizon) {
        this.customers = customers;
        this.policy = policy;
        this.horizon = horizon;
    }

    @Override
    public SortedSet<String> segments() {
        SortedSet<String> keys = new TreeSet<>();
        customers.forEach(customer ->
                customer.segments.forEach(told -> told.stays().forEach(stay -> keys.add(stay.segment()))));
        return keys;
    }

    /** Only the customers who are in the segment on the day that decides for the period. */
    private OracleCellReader in(SegmentFilter segment, Period period) {
        if (segment.segment() == null) {
            return this;
        }
        LocalDate day =
                segment.asOf() == AsOf.START ? period.start() : period.end().minusDays(1);
        return new OracleCellReader(
                customers.stream()
                        .filter(customer -> OracleSegments.holds(customer, segment.segment(), day, segments()))
                        .toList(),
                policy,
                horizon);
    }

    private interface Question<V> {
        Map<Group, Map<Period, V>> ask(OracleCellReader cells, List<Period> periods, Slice slice);
    }

    /** Each period by itself if a segment is asked for. */
    private <V> Map<Group, Map<Period, V>> ask(List<Period> periods, Slice slice, Question<V> question) {
        if (slice.groupBy().contains("segment")) {
            return OracleSegments.each(slice, segments(), one -> ask(periods, one, question));
        }
        SegmentFilter segment = slice.segment();
        if (segment == null || segment.segment() == null) {
            return question.ask(this, periods, slice);
        }
        Map<Group, Map<Period, V>> result = new HashMap<>();
        for (Period period : periods) {
            question.ask(in(segment, period), List.of(period), new Slice(slice.groupBy(), slice.filter()))
                    .forEach((group, byPeriod) -> result.computeIfAbsent(group, key -> new HashMap<>())
                            .putAll(byPeriod));
        }
        return result;
    }

    @Override
    public Policy policy() {
        return policy;
    }

    @Override
    public Watermark watermark() {
        return new Watermark(0, Map.of(), horizon, Instant.EPOCH);
    }

    @Override
    public Map<Group, Map<Period, FlowTotals>> flows(List<Period> periods, Slice slice) {
        return ask(periods, slice, OracleCellReader::flowsOfAll);
    }

    private Map<Group, Map<Period, FlowTotals>> flowsOfAll(List<Period> periods, Slice slice) {
        OracleTally tally = new OracleTally(slice, 7);
        for (OracleCustomer customer : customers) {
            for (Period period : periods) {
                addMoney(tally, customer, period);
                if (customer.acquiredIn(period)) {
                    LocalDate first = customer.firstPurchase().orElseThrow();
                    tally.add(customer.dimensions(first), period, 5, 1);
                }
                // The end of presence at the start of day e belongs to the day before it.
                for (LocalDate day = customer.firstEdge(period); day.isBefore(period.end()); day = day.plusDays(1)) {
                    if (customer.presentAt(day) && !customer.presentAt(day.plusDays(1))) {
                        tally.add(customer.dimensions(day), period, 6, 1);
                    }
                }
            }
        }
        return tally.result(v -> new FlowTotals(v[0], v[1], v[2], v[3], v[4], v[5], v[6]));
    }

    private static void addMoney(OracleTally tally, OracleCustomer customer, Period period) {
        for (OrderFact order : customer.orders) {
            LocalDate day = customer.day(order);
            if (OracleCustomer.within(day, period)) {
                tally.add(customer.dimensions(day), period, 0, 1);
                tally.add(customer.dimensions(day), period, 1, order.amount());
                tally.add(customer.dimensions(day), period, 2, order.cost());
            }
        }
        for (RefundFact refund : customer.refunds) {
            LocalDate day = customer.day(refund);
            if (OracleCustomer.within(day, period)) {
                tally.add(customer.dimensions(day), period, 3, 1);
                tally.add(customer.dimensions(day), period, 4, refund.amount());
            }
        }
    }

    @Override
    public Map<Group, Map<Period, AnswerTotals>> answers(List<Period> periods, Slice slice, Set<String> types) {
        return ask(
                periods,
                slice,
                (cells, some, plain) -> new OracleAnswers(cells.customers, some, plain, types).totals());
    }

    @Override
    public Map<Group, Map<Period, List<Reply>>> replies(List<Period> periods, Slice slice, Set<String> types) {
        return ask(periods, slice, (cells, some, plain) -> OracleReplies.of(cells.customers, some, plain, types));
    }

    @Override
    public Map<Group, Map<Period, Tally>> tallies(List<Period> periods, Slice slice, TallyKind kind) {
        return ask(periods, slice, (cells, some, plain) -> OracleTallies.of(cells.customers, some, plain, kind));
    }

    @Override
    public Map<Group, Map<Period, PopulationCounts>> population(List<Period> periods, Slice slice) {
        return ask(periods, slice, OracleCellReader::populationOfAll);
    }

    private Map<Group, Map<Period, PopulationCounts>> populationOfAll(List<Period> periods, Slice slice) {
        Map<Group, Map<Period, PopulationCounts>> result = new HashMap<>();
        for (Grain grain : Grain.values()) {
            List<Period> same =
                    periods.stream().filter(period -> period.grain() == grain).toList();
            boolean calendar = grain != Grain.WINDOW;
            count(OracleMembership.POPULATION, same, slice)
                    .result(v -> new PopulationCounts(v[0], v[1], v[2], v[3], v[4], v[5], v[6], calendar ? v[7] : null))
                    .forEach((group, byPeriod) -> result.computeIfAbsent(group, key -> new HashMap<>())
                            .putAll(byPeriod));
        }
        return result;
    }

    @Override
    public Map<Group, Map<Period, ActivityCounts>> activity(List<Period> periods, Slice slice) {
        return ask(periods, slice, OracleCellReader::activityOfAll);
    }

    private Map<Group, Map<Period, ActivityCounts>> activityOfAll(List<Period> periods, Slice slice) {
        return count(OracleMembership.ACTIVITY, periods, slice)
                .result(v -> new ActivityCounts(v[0], v[1], v[2], v[3], v[3] - v[4], v[5], v[6]));
    }

    private OracleTally count(List<MemberSet> sets, List<Period> periods, Slice slice) {
        OracleTally tally = new OracleTally(slice, sets.size());
        for (OracleCustomer customer : customers) {
            for (Period period : periods) {
                for (int i = 0; i < sets.size(); i++) {
                    int measure = i;
                    OracleMembership.dimensions(customer, sets.get(i), period)
                            .forEach(dimensions -> tally.add(dimensions, period, measure, 1));
                }
            }
        }
        return tally;
    }

    @Override
    public Map<Group, Map<Period, RevenueBridge>> revenueBridge(List<Period> periods, Slice slice) {
        return ask(periods, slice, OracleCellReader::revenueBridgeOfAll);
    }

    private Map<Group, Map<Period, RevenueBridge>> revenueBridgeOfAll(List<Period> periods, Slice slice) {
        OracleTally tally = new OracleTally(slice, 9);
        for (OracleCustomer customer : customers) {
            for (Period period : periods) {
                long[] values = OracleBridge.of(customer, period);
                for (int i = 0; i < values.length; i++) {
                    tally.add(customer.dimensions(period.start()), period, i, values[i]);
                }
            }
        }
        return tally.result(v -> new RevenueBridge(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8]));
    }

    @Override
    public Map<Group, Map<YearMonth, Map<YearMonth, CohortCounts>>> cohorts(YearMonth from, YearMonth to, Slice slice) {
        if (slice.groupBy().contains("segment")) {
            return OracleSegments.each(slice, segments(), one -> cohorts(from, to, one));
        }
        Map<Group, Map<YearMonth, Map<YearMonth, CohortCounts>>> result = new HashMap<>();
        for (YearMonth first = from; first.isBefore(to); first = first.plusMonths(1)) {
            Period firstPeriod = month(first);
            OracleTally tally = new OracleTally(slice, 2);
            SegmentFilter segment = slice.segment();
            for (OracleCustomer customer : (segment == null ? this : in(segment, firstPeriod)).customers) {
                if (customer.acquiredIn(firstPeriod)) {
                    Map<String, String> dimensions =
                            customer.dimensions(customer.firstPurchase().orElseThrow());
                    for (YearMonth other = from; other.isBefore(to); other = other.plusMonths(1)) {
                        boolean active = !customer.purchases(month(other)).isEmpty();
                        tally.add(dimensions, month(other), 0, active ? 1 : 0);
                        tally.add(dimensions, month(other), 1, customer.revenue(month(other)));
                    }
                }
            }
            YearMonth row = first;
            tally.result(v -> new CohortCounts(v[0], v[1]))
                    .forEach((group, cells) ->
                            cells.forEach((period, counts) -> result.computeIfAbsent(group, key -> new HashMap<>())
                                    .computeIfAbsent(row, key -> new HashMap<>())
                                    .put(YearMonth.from(period.start()), counts)));
        }
        return result;
    }

    private static Period month(YearMonth month) {
        return new Period(Grain.MONTH, month.atDay(1), month.plusMonths(1).atDay(1));
    }

    @Override
    public List<String> members(MemberSet set, Period period, Slice slice, @Nullable String after, int limit) {
        Set<String> members = new HashSet<>();
        SegmentFilter segment = slice.segment();
        for (OracleCustomer customer : (segment == null ? this : in(segment, period)).customers) {
            if (!customer.anonymous() && OracleMembership.counts(customer, set, period, slice)) {
                members.add(customer.id);
            }
        }
        return members.stream()
                .sorted()
                .filter(id -> after == null || id.compareTo(after) > 0)
                .limit(limit)
                .toList();
    }
}
