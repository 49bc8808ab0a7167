// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

import dev.kept.metrics.exchange.Rates;
import dev.kept.metrics.policy.Policy;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything a metric can be computed from, for one tenant, as of one snapshot: every call on one reader sees the same
 * cells. Periods are given by the caller; a period without any fact is absent from the inner map and means zero. Groups
 * that have no fact in any of the periods are absent.
 */
public interface CellReader {

    Policy policy();

    Watermark watermark();

    /** What other currencies are worth in the tenant's own. */
    default Rates rates() {
        return Rates.none(policy().currency(), policy().zone());
    }

    /** Whether anybody has amounts in another currency than the tenant's. */
    default boolean hasForeignAmounts() {
        return false;
    }

    /** Keys of the tenant's segments. */
    SortedSet<String> segments();

    /** Of these attributes those of which sources say different things at present, and of how many customers they do. */
    default SortedMap<String, Long> conflicts(Set<String> attributes) {
        return Collections.emptySortedMap();
    }

    Map<Group, Map<Period, FlowTotals>> flows(List<Period> periods, Slice slice);

    /** @param types which question types count, for example {@code NPS} */
    Map<Group, Map<Period, AnswerTotals>> answers(List<Period> periods, Slice slice, Set<String> types);

    /**
     * Responses one by one, by person and time, each with those of its answers that count; one that has answers in
     * several groups is in each of them. Costs as much as there are responses in the periods.
     *
     * @param types which question types count
     */
    Map<Group, Map<Period, List<Reply>>> replies(List<Period> periods, Slice slice, Set<String> types);

    Map<Group, Map<Period, PopulationCounts>> population(List<Period> periods, Slice slice);

    /** For {@link Grain#WINDOW} "previous" does not exist: its counts are 0. */
    Map<Group, Map<Period, ActivityCounts>> activity(List<Period> periods, Slice slice);

    /** Calendar periods only. */
    Map<Group, Map<Period, RevenueBridge>> revenueBridge(List<Period> periods, Slice slice);

    /**
     * Kinds of {@link TallyKind.Shape#PERIODS} for calendar periods only. The slice may use the kind's own dimensions
     * too.
     */
    Map<Group, Map<Period, Tally>> tallies(List<Period> periods, Slice slice, TallyKind kind);

    /** First month to month to counts; both within {@code [from, to)}. */
    Map<Group, Map<YearMonth, Map<YearMonth, CohortCounts>>> cohorts(YearMonth from, YearMonth to, Slice slice);

    /**
     * The customers that one of the counts above counts, in order of their id: the answer has exactly as many as the
     * count.
     *
     * @param after continue behind this customer id
     * @return at most {@code limit} ids
     */
    List<String> members(MemberSet set, Period period, Slice slice, @Nullable String after, int limit);

    /**
     * Asks the same of every customer alone: what is additive over customers adds up to the answer about all, but for what
     * belongs to nobody (anonymous responses, costs of no customer). Costs as much as there are customers.
     *
     * @param question reads the cells of one customer; may not list members
     * @param answers takes the answer of each
     * @throws TooManyCustomers if there are more than can be looked at within a request
     */
    default <T> void ofEach(Function<CellReader, T> question, Consumer<T> answers) {
        throw new UnsupportedOperationException("This reader knows sums only");
    }
}
