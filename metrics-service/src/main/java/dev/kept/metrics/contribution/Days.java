// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.policy.FiscalYear;
import dev.kept.metrics.policy.Policy;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The calendar on day numbers (days since 1970-01-01). */
public final class Days {

    private static final List<Tile> CALENDAR = List.of(Tile.DAY, Tile.WEEK, Tile.MONTH, Tile.QUARTER, Tile.YEAR);

    /** Days for which the starts of months, quarters and years are looked up instead of computed: 1970 to 2079. */
    private static final int TABLED = number(LocalDate.of(2080, 1, 1));

    private static final int[] MONTHS = table(1);
    private static final int[] QUARTERS = table(3);
    private static final int[] YEARS = table(12);

    private final DayOfWeek weekStart;
    private final FiscalYear fiscalYear;

    /** Calendar periods, shortest first. */
    final List<Tile> periods;

    /** Those that are long enough for what says little of a day or a week. */
    final List<Tile> longPeriods;

    public Days(Policy policy) {
        this.weekStart = policy.weekStart();
        this.fiscalYear = policy.fiscalYear();
        this.periods = fiscalYear.isCalendarYear() ? CALENDAR : withFiscal();
        this.longPeriods = periods.subList(CALENDAR.indexOf(Tile.MONTH), periods.size());
    }

    /** What is a period of the calendar too is counted once. */
    private List<Tile> withFiscal() {
        Set<Tile> tiles = new LinkedHashSet<>(CALENDAR);
        tiles.add(tile(Grain.FISCAL_QUARTER));
        tiles.add(tile(Grain.FISCAL_YEAR));
        return List.copyOf(tiles);
    }

    /** In which tile a calendar period is counted; not for windows. */
    public Tile tile(Grain grain) {
        return switch (grain) {
            case FISCAL_QUARTER -> fiscalYear.hasCalendarQuarters() ? Tile.QUARTER : Tile.FISCAL_QUARTER;
            case FISCAL_YEAR -> fiscalYear.isCalendarYear() ? Tile.YEAR : Tile.FISCAL_YEAR;
            default -> Tile.valueOf(grain.name());
        };
    }

    /** First day of the calendar period that holds a day. */
    public int start(Tile tile, int day) {
        return switch (tile) {
            case DAY -> day;
            case WEEK -> {
                // Day 0 was a Thursday.
                int dayOfWeek = Math.floorMod(day + 3, 7) + 1;
                yield day - Math.floorMod(dayOfWeek - weekStart.getValue(), 7);
            }
            case MONTH -> monthOf(day);
            case QUARTER -> isTabled(day) ? QUARTERS[day] : compute(day, 3);
            case YEAR -> isTabled(day) ? YEARS[day] : compute(day, 12);
            case FISCAL_QUARTER -> number(fiscalYear.startOfQuarter(LocalDate.ofEpochDay(day)));
            case FISCAL_YEAR -> number(fiscalYear.startOfYear(LocalDate.ofEpochDay(day)));
            default -> throw notAPeriod(tile);
        };
    }

    /** First day of the period after the one that starts on {@code start}. */
    public int next(Tile tile, int start) {
        return switch (tile) {
            case DAY -> start + 1;
            case WEEK -> start + 7;
            case MONTH -> monthOf(start + 31);
            case QUARTER, FISCAL_QUARTER -> monthOf(start + 92);
            case YEAR, FISCAL_YEAR -> monthOf(start + 366);
            default -> throw notAPeriod(tile);
        };
    }

    /** First day of the period before the one that starts on {@code start}. */
    public int previous(Tile tile, int start) {
        return start(tile, start - 1);
    }

    /** First day of the month that holds a day. */
    public static int monthOf(int day) {
        return isTabled(day) ? MONTHS[day] : compute(day, 1);
    }

    /** First day of the first month that starts on or after a day: from there on an edge at that day is passed. */
    static int monthFrom(int day) {
        int month = monthOf(day);
        return month == day ? day : monthOf(month + 31);
    }

    private static boolean isTabled(int day) {
        return day >= 0 && day < TABLED;
    }

    private static int[] table(int months) {
        return IntStream.range(0, TABLED).map(day -> compute(day, months)).toArray();
    }

    /** First day of the stretch of so many months, counted from January, that holds a day. */
    private static int compute(int day, int months) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return number(LocalDate.of(date.getYear(), (date.getMonthValue() - 1) / months * months + 1, 1));
    }

    /** Number of a date. */
    public static int number(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    private static IllegalArgumentException notAPeriod(Tile tile) {
        return new IllegalArgumentException(tile + " is not a calendar period");
    }
}
