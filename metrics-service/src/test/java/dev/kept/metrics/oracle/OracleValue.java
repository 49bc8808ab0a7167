// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.oracle;

import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.oracle.OracleTallies.Entry;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much and how regularly a customer buys, one period at a time. */
final class OracleValue {

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final OracleCustomer customer;
    private final Period period;
    private final List<Entry> entries;

    OracleValue(OracleCustomer customer, Period period, List<Entry> entries) {
        this.customer = customer;
        this.period = period;
        this.entries = entries;
    }

    /** Whether a period is one of those that what says little of a day or a week is counted for. */
    static boolean isLong(Period period) {
        return !Set.of(Grain.DAY, Grain.WEEK, Grain.WINDOW).contains(period.grain());
    }

    void collect(TallyKind kind) {
        boolean all = kind == TallyKind.LIFETIME_VALUE_OF_ALL || kind == TallyKind.PERIOD_VALUE_OF_ALL;
        int digits = all ? 8 : 3;
        if (kind == TallyKind.LIFETIME_VALUE || kind == TallyKind.LIFETIME_VALUE_OF_ALL) {
            ever(true, period.start(), digits);
            ever(false, period.end(), digits);
        } else if (isLong(period)) {
            switch (kind) {
                case PERIOD_VALUE, PERIOD_VALUE_OF_ALL ->
                    value(false, customer.revenue(period), period.start(), digits);
                case PURCHASE_GAPS -> gaps();
                default -> List.of(2, 3, 6, 12).forEach(this::persistency);
            }
        }
    }

    private void ever(boolean atStart, LocalDate edge, int digits) {
        LocalDate month = edge.withDayOfMonth(1);
        value(atStart, customer.revenue(new Period(Grain.WINDOW, EVER, month)), edge, digits);
    }

    private void value(boolean atStart, long amount, LocalDate day, int leading) {
        if (amount > 0) {
            // The first binary digits, all others zero.
            String binary = Long.toBinaryString(amount);
            int rest = Math.max(0, binary.length() - 1 - leading);
            String band = Long.toString(Long.parseLong(binary.substring(0, binary.length() - rest), 2) << rest);
            entries.add(new Entry(atStart, band, day, Map.of(), 1, amount));
        }
    }

    private void gaps() {
        List<LocalDate> days = customer.purchases().stream().distinct().toList();
        for (int i = 1; i < days.size(); i++) {
            if (OracleCustomer.within(days.get(i), period)) {
                long gap = days.get(i - 1).until(days.get(i), ChronoUnit.DAYS);
                entries.add(new Entry(false, "" + gap, days.get(i), Map.of(), 1, 0));
            }
        }
    }

    private void persistency(int span) {
        Period at = period;
        boolean all = true;
        for (int i = 1; i < span; i++) {
            all &= !customer.purchases(at).isEmpty();
            at = OracleMembership.previous(at);
        }
        List<LocalDate> base = customer.purchases(at);
        if (!base.isEmpty()) {
            LocalDate day = base.get(base.size() - 1);
            entries.add(new Entry(false, "base" + span, day, Map.of(), 1, 0));
            entries.add(new Entry(false, "stayed" + span, day, Map.of(), all ? 1 : 0, 0));
        }
    }
}
