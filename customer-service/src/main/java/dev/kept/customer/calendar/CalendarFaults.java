// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.calendar;

import dev.kept.restkit.problem.Fault;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks what no annotation can: that a zone exists, that openings end after they begin and stay apart. */
final class CalendarFaults {

    private final List<Fault> faults = new ArrayList<>();

    private CalendarFaults() {}

    static List<Fault> of(NewBusinessCalendar calendar) {
        CalendarFaults check = new CalendarFaults();
        if (!ZoneId.getAvailableZoneIds().contains(calendar.zone())) {
            check.faults.add(Fault.textAt("/zone", "zone-unknown"));
        }
        check.checkWeek(calendar.openings());
        check.checkSpecialDays(calendar.hours().specialDays());
        return check.faults;
    }

    private void checkWeek(List<WeekOpening> openings) {
        Map<DayOfWeek, List<DayOpening>> earlier = new EnumMap<>(DayOfWeek.class);
        for (int i = 0; i < openings.size(); i++) {
            check(
                    "/openings/" + i,
                    openings.get(i).opening(),
                    earlier.computeIfAbsent(openings.get(i).day(), day -> new ArrayList<>()));
        }
    }

    private void checkSpecialDays(List<SpecialDay> days) {
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            String pointer = "/specialDays/" + i;
            if (!seen.add(days.get(i).date())) {
                faults.add(Fault.textAt(pointer + "/date", "date-repeated"));
            }
            List<DayOpening> openings = days.get(i).openingsOrNone();
            List<DayOpening> earlier = new ArrayList<>();
            for (int j = 0; j < openings.size(); j++) {
                check(pointer + "/openings/" + j, openings.get(j), earlier);
            }
        }
    }

    private void check(String pointer, DayOpening opening, List<DayOpening> earlier) {
        if (opening.to() <= opening.from()) {
            faults.add(Fault.textAt(pointer + "/closes", "opening-empty"));
        } else if (earlier.stream().anyMatch(other -> opening.from() < other.to() && other.from() < opening.to())) {
            faults.add(Fault.textAt(pointer, "opening-overlaps"));
        }
        earlier.add(opening);
    }
}
