// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.calendar;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import net.time4j.PlainDate;
import net.time4j.calendar.ChineseCalendar;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Holidays whose date follows from the year: of the Gregorian or of the Chinese lunisolar calendar. */
@Schema(name = "HolidayKey", description = "Key of a holiday.")
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

    // By Time4J, which reckons new moons to the second: others are a day off where one comes close to midnight (2027).
    private LocalDate lunar(int year) {
        return ChineseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(month), day)
                .transform(PlainDate.class)
                .toTemporalAccessor();
    }
}
