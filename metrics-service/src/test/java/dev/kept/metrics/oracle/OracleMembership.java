// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.oracle;

import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.fact.ResponseFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether a customer belongs to a set, and with which dimensions it counts there. */
final class OracleMembership {

    /** In the order of the counts. */
    static final List<MemberSet> POPULATION = List.of(
            MemberSet.START,
            MemberSet.END,
            MemberSet.KEPT,
            MemberSet.NEW_AT_END,
            MemberSet.NEW_FIRST_EVER,
            MemberSet.ACQUIRED,
            MemberSet.ACQUIRED_LOST,
            MemberSet.RETURNED_LOST);

    static final List<MemberSet> ACTIVITY = List.of(
            MemberSet.ACTIVE,
            MemberSet.FRESH,
            MemberSet.RETAINED,
            MemberSet.PREVIOUS,
            MemberSet.LAPSED,
            MemberSet.REPEAT_ORDERS,
            MemberSet.REPEAT_DAYS);

    private OracleMembership() {}

    /** Whether a slice accepts the customer in the set. */
    static boolean counts(OracleCustomer customer, MemberSet set, Period period, Slice slice) {
        TallyKind kind = set.kind();
        if (kind != null) {
            Slice plain = new Slice(List.of(), slice.filter());
            return OracleTallies.of(List.of(customer), List.of(period), plain, kind).values().stream()
                    .flatMap(byPeriod -> byPeriod.values().stream())
                    .anyMatch(set::in);
        }
        // Choices are asked for by name alone; ratings count as answers by themselves.
        boolean ratings = set == MemberSet.RESPONDENTS && !slice.filter().containsKey(Slice.QUESTION_TYPE);
        return dimensions(customer, set, period).stream()
                .filter(dimensions -> !ratings || !"CHOICE".equals(dimensions.get(Slice.QUESTION_TYPE)))
                .anyMatch(dimensions -> OracleTally.accepts(slice, dimensions));
    }

    /** The dimensions with which the customer is counted: none if it is not; several only for respondents. */
    static List<Map<String, String>> dimensions(OracleCustomer customer, MemberSet set, Period period) {
        return switch (set) {
            case START, END, KEPT, LOST, NEW_AT_END, NEW_FIRST_EVER, WON_BACK -> edges(customer, set, period);
            case ACQUIRED, ACQUIRED_LOST, RETURNED_LOST -> transients(customer, set, period);
            case RESPONDENTS -> answers(customer, period);
            default -> activity(customer, set, period);
        };
    }

    private static List<Map<String, String>> edges(OracleCustomer customer, MemberSet set, Period period) {
        boolean start = customer.presentAt(period.start());
        boolean end = customer.presentAt(period.end());
        boolean counted = switch (set) {
            case START -> start;
            case END -> end;
            case KEPT -> start && end;
            case LOST -> start && !end;
            case NEW_AT_END -> !start && end;
            case NEW_FIRST_EVER -> !start && end && customer.acquiredIn(period);
            case WON_BACK -> !start && end && !customer.acquiredIn(period);
            default -> throw new IllegalArgumentException(set.name());
        };
        boolean byStart = set == MemberSet.START || set == MemberSet.KEPT || set == MemberSet.LOST;
        return when(counted, customer, byStart ? period.start() : period.end());
    }

    private static List<Map<String, String>> transients(OracleCustomer customer, MemberSet set, Period period) {
        boolean end = customer.presentAt(period.end());
        if (set == MemberSet.RETURNED_LOST) {
            List<LocalDate> bought = customer.purchases(period);
            boolean counted =
                    customer.knownBefore(period) && !customer.presentAt(period.start()) && !bought.isEmpty() && !end;
            return counted ? when(true, customer, bought.get(bought.size() - 1)) : List.of();
        }
        boolean counted = customer.acquiredIn(period) && (set == MemberSet.ACQUIRED || !end);
        return counted ? when(true, customer, customer.firstPurchase().orElseThrow()) : List.of();
    }

    private static List<Map<String, String>> activity(OracleCustomer customer, MemberSet set, Period period) {
        List<LocalDate> now = customer.purchases(period);
        List<LocalDate> before = period.grain() == Grain.WINDOW ? List.of() : customer.purchases(previous(period));
        boolean active = !now.isEmpty();
        boolean previously = !before.isEmpty();
        boolean fresh = customer.acquiredIn(period);
        boolean counted = switch (set) {
            case ACTIVE -> active;
            case FRESH -> active && fresh;
            case RETAINED -> active && previously;
            case RETURNED -> active && !fresh && !previously;
            case LAPSED -> previously && !active;
            case PREVIOUS -> previously;
            case REPEAT_ORDERS -> now.size() >= 2;
            case REPEAT_DAYS -> now.stream().distinct().count() >= 2;
            default -> throw new IllegalArgumentException(set.name());
        };
        if (!counted) {
            return List.of();
        }
        List<LocalDate> days = set == MemberSet.LAPSED || set == MemberSet.PREVIOUS ? before : now;
        return when(true, customer, days.get(days.size() - 1));
    }

    private static List<Map<String, String>> answers(OracleCustomer customer, Period period) {
        List<Map<String, String>> all = new ArrayList<>();
        if (!customer.anonymous()) {
            for (ResponseFact response : customer.responses) {
                if (OracleCustomer.within(customer.day(response), period)) {
                    response.answers().forEach(answer -> all.add(OracleAnswers.dimensions(customer, response, answer)));
                }
            }
        }
        return all;
    }

    private static List<Map<String, String>> when(boolean counted, OracleCustomer customer, LocalDate day) {
        return counted ? List.of(customer.dimensions(day)) : List.of();
    }

    /** The period of the same grain just before. */
    static Period previous(Period period) {
        LocalDate start = period.start();
        LocalDate before = switch (period.grain()) {
            case DAY -> start.minusDays(1);
            case WEEK -> start.minusWeeks(1);
            case MONTH -> start.minusMonths(1);
            case QUARTER, FISCAL_QUARTER -> start.minusMonths(3);
            case YEAR, FISCAL_YEAR -> start.minusYears(1);
            case WINDOW -> throw new IllegalArgumentException("A window has no previous period");
        };
        return new Period(period.grain(), before, start);
    }
}
