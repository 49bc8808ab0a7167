// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.calendar;

import com.fasterxml.jackson.annotation.JsonValue;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Holidays whose date follows from the year: of the Gregorian or of the Chinese lunisolar calendar. */
public enum Holiday {
    NEW_YEARS_DAY(Rule.FIXED, 1, 1, "元旦", "New Year's Day"),
    VALENTINES_DAY(Rule.FIXED, 2, 14, "情人节", "Valentine's Day"),
    NEW_YEARS_EVE(Rule.EVE, 1, 1, "除夕", "Chinese New Year's Eve"),
    SPRING_FESTIVAL(Rule.LUNAR, 1, 1, "春节", "Spring Festival"),
    LANTERN_FESTIVAL(Rule.LUNAR, 1, 15, "元宵节", "Lantern Festival"),
    WOMENS_DAY(Rule.FIXED, 3, 8, "妇女节", "International Women's Day"),
    LABOUR_DAY(Rule.FIXED, 5, 1, "劳动节", "Labour Day"),
    DRAGON_BOAT_FESTIVAL(Rule.LUNAR, 5, 5, "端午节", "Dragon Boat Festival"),
    CHILDRENS_DAY(Rule.FIXED, 6, 1, "儿童节", "Children's Day"),
    QIXI_FESTIVAL(Rule.LUNAR, 7, 7, "七夕节", "Qixi Festival"),
    TEACHERS_DAY(Rule.FIXED, 9, 10, "教师节", "Teachers' Day"),
    MID_AUTUMN_FESTIVAL(Rule.LUNAR, 8, 15, "中秋节", "Mid-Autumn Festival"),
    NATIONAL_DAY(Rule.FIXED, 10, 1, "国庆节", "National Day"),
    DOUBLE_NINTH_FESTIVAL(Rule.LUNAR, 9, 9, "重阳节", "Double Ninth Festival"),
    CHRISTMAS_DAY(Rule.FIXED, 12, 25, "圣诞节", "Christmas Day");

    /** The years for which dates are given: those of a four-digit life. */
    public static final int FIRST_YEAR = 1901;

    /** The last year for which dates are given. */
    public static final int LAST_YEAR = 2099;

    // The Chinese calendar is reckoned in the time of Beijing, with which only civil dates are wanted here.
    private static final TimeZone BEIJING = TimeZone.getTimeZone("GMT+08:00");
    private static final ZoneOffset BEIJING_OFFSET = ZoneOffset.ofHours(8);

    private enum Rule {
        FIXED,
        LUNAR,
        EVE
    }

    private final Rule rule;
    private final int month;
    private final int day;
    private final String nameZh;
    private final String nameEn;

    Holiday(Rule rule, int month, int day, String nameZh, String nameEn) {
        this.rule = rule;
        this.month = month;
        this.day = day;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    /** Its name for programs, for example {@code spring-festival}. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The holiday with a key. */
    public static Optional<Holiday> of(String key) {
        return Arrays.stream(values())
                .filter(holiday -> holiday.key().equals(key))
                .findFirst();
    }

    /** Its Chinese name. */
    public String nameZh() {
        return nameZh;
    }

    /** Its English name. */
    public String nameEn() {
        return nameEn;
    }

    /** Its date in a Gregorian year from {@link #FIRST_YEAR} to {@link #LAST_YEAR}. */
    public LocalDate in(int year) {
        return switch (rule) {
            case FIXED -> LocalDate.of(year, month, day);
            case LUNAR -> lunar(year);
            case EVE -> lunar(year).minusDays(1);
        };
    }

    private LocalDate lunar(int year) {
        // By the summer the lunar year that began in the Gregorian year has always begun.
        Instant summer =
                LocalDate.of(year, Month.JULY, 1).atStartOfDay(BEIJING_OFFSET).toInstant();
        ChineseCalendar calendar = new ChineseCalendar(BEIJING, ULocale.CHINA);
        calendar.setTimeInMillis(summer.toEpochMilli());
        int lunarYear = calendar.get(Calendar.EXTENDED_YEAR);
        calendar.clear();
        calendar.set(Calendar.EXTENDED_YEAR, lunarYear);
        calendar.set(Calendar.MONTH, month - 1);
        calendar.set(ChineseCalendar.IS_LEAP_MONTH, 0); // festivals are of the month, not of its leap repetition
        calendar.set(Calendar.DAY_OF_MONTH, day);
        return Instant.ofEpochMilli(calendar.getTimeInMillis())
                .plus(12, ChronoUnit.HOURS)
                .atOffset(BEIJING_OFFSET)
                .toLocalDate();
    }
}
