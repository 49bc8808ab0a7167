// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

import java.time.LocalDate;
import java.util.Locale;

/** Length of a period. {@link #WINDOW} is any half-open range of local days taken as one period. */
public enum Grain {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    /** A quarter of the tenant's fiscal year. */
    FISCAL_QUARTER,
    /** The tenant's fiscal year. */
    FISCAL_YEAR,
    WINDOW;

    /** All that can be asked for by a single name, for people to choose from. */
    public static final String CALENDAR = "day, week, month, quarter, year, fiscal-quarter, fiscal-year";

    /** As the API writes it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is at least a month; a window is not. */
    public boolean isLong() {
        return months() > 0;
    }

    /** How many months it has; 0 where it has no whole number of them. */
    public int months() {
        return switch (this) {
            case MONTH -> 1;
            case QUARTER, FISCAL_QUARTER -> 3;
            case YEAR, FISCAL_YEAR -> 12;
            case DAY, WEEK, WINDOW -> 0;
        };
    }

    /**
     * The day so many periods later, or earlier if negative.
     *
     * @throws IllegalArgumentException for a window, which has no length of its own
     */
    public LocalDate after(LocalDate start, long periods) {
        return switch (this) {
            case DAY -> start.plusDays(periods);
            case WEEK -> start.plusWeeks(periods);
            case MONTH, QUARTER, YEAR, FISCAL_QUARTER, FISCAL_YEAR -> start.plusMonths(months() * periods);
            case WINDOW -> throw new IllegalArgumentException("A window has no length of its own");
        };
    }
}
