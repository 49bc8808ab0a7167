// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

import dev.kept.metrics.cell.Tally.Totals;
import dev.kept.metrics.exchange.Rates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From the recurring revenue at the start of a calendar period to that at its end, in constant currency: the start and
 * every change at the rate of the start, what the rates did on a line of its own. Exact, nothing is rounded:
 * {@code start + fresh + returned + expansion - contraction - lost + fx} is the revenue at the end by the rate of the end.
 * What has no rate by then is left out on that side.
 *
 * @param payingAtStart customers who pay, in whatever currency
 * @param lostCustomers of them
 * @param withoutRate of the customers at the start or the end those who pay in a currency without a rate by then
 */
public record RecurringBridge(
        BigDecimal start,
        BigDecimal fresh,
        BigDecimal returned,
        BigDecimal expansion,
        BigDecimal contraction,
        BigDecimal lost,
        BigDecimal fx,
        long payingAtStart,
        long lostCustomers,
        long withoutRate) {

    private static final int MONEY_DECIMALS = 4;
    private static final String PAYING = "paying";
    private static final BigDecimal NOTHING = BigDecimal.valueOf(0, MONEY_DECIMALS);

    public static final RecurringBridge ZERO =
            new RecurringBridge(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, 0, 0, 0);

    /** Recurring revenue at the end of the period. */
    public BigDecimal end() {
        return start.add(fresh)
                .add(returned)
                .add(expansion)
                .subtract(contraction)
                .subtract(lost)
                .add(fx);
    }

    /** Of every group and period that has any. */
    public static Map<Group, Map<Period, RecurringBridge>> read(CellReader cells, List<Period> periods, Slice slice) {
        Map<Group, Map<Period, Tally>> levels = cells.tallies(periods, slice, TallyKind.SUBSCRIBERS);
        Map<Group, Map<Period, Tally>> changes = cells.tallies(periods, slice, TallyKind.MRR_CHANGES);
        Rates rates = cells.rates();
        Set<Group> groups = new HashSet<>(levels.keySet());
        groups.addAll(changes.keySet());
        Map<Group, Map<Period, RecurringBridge>> bridges = new HashMap<>();
        for (Group group : groups) {
            Map<Period, RecurringBridge> byPeriod = new HashMap<>();
            for (Period period : periods) {
                Tally level = levels.getOrDefault(group, Map.of()).getOrDefault(period, Tally.NONE);
                Tally change = changes.getOrDefault(group, Map.of()).getOrDefault(period, Tally.NONE);
                byPeriod.put(period, of(level, change, period, rates));
            }
            bridges.put(group, byPeriod);
        }
        return bridges;
    }

    private static RecurringBridge of(Tally level, Tally change, Period period, Rates rates) {
        LocalDate start = period.start();
        BigDecimal end = worth(level.parts(), PAYING, period.end(), rates);
        BigDecimal endAtStart = worth(level.parts(), PAYING, start, rates);
        return new RecurringBridge(
                worth(level.atStart(), PAYING, start, rates),
                worth(change.parts(), "new", start, rates),
                worth(change.parts(), "returned", start, rates),
                worth(change.parts(), "expansion", start, rates),
                worth(change.parts(), "contraction", start, rates),
                worth(change.parts(), "lost", start, rates),
                end.subtract(endAtStart),
                level.start(PAYING).n(),
                change.n("lost"),
                Math.max(without(level.atStart(), start, rates), without(level.parts(), period.end(), rates)));
    }

    /** A part in all its currencies, at the rates of a day. */
    private static BigDecimal worth(Map<String, Totals> parts, String name, LocalDate day, Rates rates) {
        BigDecimal sum = NOTHING;
        for (Map.Entry<String, Totals> part : parts.entrySet()) {
            BigDecimal amount = BigDecimal.valueOf(part.getValue().amount(), MONEY_DECIMALS);
            if (part.getKey().equals(name)) {
                sum = sum.add(amount);
            } else if (part.getKey().startsWith(name + ":")) {
                sum = rates.on(day, currency(part.getKey()))
                        .map(amount::multiply)
                        .map(sum::add)
                        .orElse(sum);
            }
        }
        return sum;
    }

    private static long without(Map<String, Totals> parts, LocalDate day, Rates rates) {
        return parts.entrySet().stream()
                .filter(part -> part.getKey().startsWith(PAYING + ":"))
                .filter(part -> rates.on(day, currency(part.getKey())).isEmpty())
                .mapToLong(part -> part.getValue().n())
                .sum();
    }

    private static String currency(String part) {
        return part.substring(part.indexOf(':') + 1);
    }
}
