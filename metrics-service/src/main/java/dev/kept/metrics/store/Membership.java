// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.cell.ActivityCounts;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.PopulationCounts;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.contribution.Family;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a customer belongs to a set. Asks the customer's own cells for the count of the same name, so a set always
 * has exactly the members that are counted.
 */
record Membership(MemberSet set, Period period, Slice filter) {

    private static final Set<String> RATINGS = Set.of("NPS", "CSAT", "CES", "RATING");

    /** The families of cells that decide. */
    Set<Family> families() {
        TallyKind kind = set.kind();
        if (kind != null) {
            return Set.of(TallyQuery.family(kind));
        }
        boolean window = period.grain() == Grain.WINDOW;
        return switch (set) {
            case RESPONDENTS -> Set.of(Family.ANSWER, Family.RESPONSE, Family.ANSWERED);
            case ACTIVE, FRESH, RETAINED, RETURNED, LAPSED, PREVIOUS, REPEAT_ORDERS, REPEAT_DAYS ->
                window ? Set.of(Family.WINDOW) : Set.of(Family.ACTIVITY);
            default ->
                window
                        ? Set.of(Family.FLOW, Family.STOCK, Family.KEPT)
                        : Set.of(Family.FLOW, Family.STOCK, Family.PRESENCE);
        };
    }

    /** @param customer reads the cells of this customer alone */
    boolean holds(CellReader customer) {
        TallyKind kind = set.kind();
        if (kind != null) {
            return set.in(at(customer.tallies(List.of(period), filter, kind), Tally.NONE));
        }
        return switch (set) {
            case RESPONDENTS -> answered(customer);
            case ACTIVE, FRESH, RETAINED, RETURNED, LAPSED, PREVIOUS, REPEAT_ORDERS, REPEAT_DAYS ->
                activity(at(customer.activity(List.of(period), filter), ActivityCounts.ZERO)) > 0;
            default -> population(at(customer.population(List.of(period), filter), PopulationCounts.ZERO)) > 0;
        };
    }

    private boolean answered(CellReader customer) {
        Map<String, Set<String>> others = new HashMap<>(filter.filter());
        Set<String> types = others.remove(Slice.QUESTION_TYPE);
        Slice slice = new Slice(List.of(), others);
        return !customer.answers(List.of(period), slice, types == null ? RATINGS : types)
                .isEmpty();
    }

    private long activity(ActivityCounts counts) {
        return switch (set) {
            case ACTIVE -> counts.active();
            case FRESH -> counts.fresh();
            case RETAINED -> counts.retained();
            case RETURNED -> counts.returned();
            case LAPSED -> counts.lost();
            case PREVIOUS -> counts.previous();
            case REPEAT_ORDERS -> counts.repeatOrders();
            case REPEAT_DAYS -> counts.repeatDays();
            default -> throw new IllegalStateException(set.name());
        };
    }

    private long population(PopulationCounts counts) {
        return switch (set) {
            case START -> counts.start();
            case END -> counts.end();
            case KEPT -> counts.kept();
            case LOST -> counts.lost();
            case NEW_AT_END -> counts.newAtEnd();
            case NEW_FIRST_EVER -> counts.newFirstEver();
            case WON_BACK -> counts.newAtEnd() - counts.newFirstEver();
            case ACQUIRED -> counts.acquired();
            case ACQUIRED_LOST -> counts.acquiredLost();
            case RETURNED_LOST -> orZero(counts.returnedLost());
            default -> throw new IllegalStateException(set.name());
        };
    }

    private static long orZero(@Nullable Long value) {
        return value == null ? 0 : value;
    }

    private <V> V at(Map<Group, Map<Period, V>> answer, V zero) {
        return answer.getOrDefault(Group.TOTAL, Map.of()).getOrDefault(period, zero);
    }
}
