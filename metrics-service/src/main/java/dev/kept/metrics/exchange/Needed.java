// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Collects those of a tenant's rates that the amounts of one customer need, so that the customer can be computed alone. */
public final class Needed {

    /** A moment can fall on the day before or after in another zone. */
    private static final int ZONES = 1;

    private static final int WEEK = 7;

    /** Months: a fiscal year begins with any of them. */
    private static final int YEAR = 12;

    private final Rates all;
    private final Map<String, NavigableMap<LocalDate, BigDecimal>> found = new HashMap<>();

    public Needed(Rates all) {
        this.all = all;
    }

    /** The rate of a day. */
    public void day(String currency, LocalDate day) {
        all.held(day, currency)
                .ifPresent(rate ->
                        found.computeIfAbsent(currency, key -> new TreeMap<>()).put(rate.getKey(), rate.getValue()));
    }

    /**
     * The rates of a day, and of the starts of all calendar periods that hold the day, and of those that follow them:
     * in whatever zone, and on whatever day a week and with whatever month a year begins.
     */
    public void periods(String currency, LocalDate day) {
        for (int i = -WEEK - ZONES; i <= WEEK + ZONES; i++) {
            day(currency, day.plusDays(i));
        }
        LocalDate month = day.minusDays(ZONES).withDayOfMonth(1).minusMonths(YEAR);
        for (int i = 0; i <= 2 * YEAR + 1; i++) {
            day(currency, month.plusMonths(i));
        }
    }

    /** All rates from a day on. */
    public void from(String currency, LocalDate day) {
        day(currency, day);
        NavigableMap<LocalDate, BigDecimal> later =
                all.byCurrency().getOrDefault(currency, new TreeMap<>()).tailMap(day, true);
        if (!later.isEmpty()) {
            found.computeIfAbsent(currency, key -> new TreeMap<>()).putAll(later);
        }
    }

    /** Those that were needed and are known. */
    public Rates rates() {
        ZoneId zone = all.zone();
        return new Rates(all.own(), zone, found);
    }
}
