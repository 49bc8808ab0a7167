// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.calendar;

import dev.kept.customer.persistence.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;

/** When a company works, by one calendar at one version. */
@Embeddable
record CalendarHours(
        String zone,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(NeverMutated.class)
        List<WeekOpening> openings,

        @Column(name = "special_days") @JdbcTypeCode(SqlTypes.JSON) @Mutability(NeverMutated.class)
        List<SpecialDay> specialDays,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(NeverMutated.class)
        List<Holiday> holidays) {

    CalendarHours {
        openings = List.copyOf(openings);
        specialDays = List.copyOf(specialDays);
        holidays = List.copyOf(holidays);
    }

    /** The time that passes by these hours. */
    BusinessTime time() {
        Map<DayOfWeek, List<DayOpening>> week = new EnumMap<>(openings.stream()
                .collect(Collectors.groupingBy(
                        WeekOpening::day,
                        Collectors.collectingAndThen(
                                Collectors.mapping(WeekOpening::opening, Collectors.toList()),
                                CalendarHours::inOrder))));
        Map<LocalDate, List<DayOpening>> special =
                specialDays.stream().collect(Collectors.toMap(SpecialDay::date, day -> inOrder(day.openingsOrNone())));
        Map<Integer, Set<LocalDate>> closed = new HashMap<>();
        return new BusinessTime(ZoneId.of(zone), week, date -> {
            List<DayOpening> own = special.get(date);
            return own != null ? own : isClosed(date, closed) ? List.of() : null;
        });
    }

    private boolean isClosed(LocalDate date, Map<Integer, Set<LocalDate>> known) {
        int year = date.getYear();
        if (holidays.isEmpty() || year < Holiday.FIRST_YEAR || year > Holiday.LAST_YEAR) {
            return false;
        }
        return known.computeIfAbsent(
                        year, any -> holidays.stream().map(day -> day.in(year)).collect(Collectors.toSet()))
                .contains(date);
    }

    static List<DayOpening> inOrder(List<DayOpening> openings) {
        return openings.stream()
                .sorted(Comparator.comparingInt(DayOpening::from))
                .toList();
    }
}
