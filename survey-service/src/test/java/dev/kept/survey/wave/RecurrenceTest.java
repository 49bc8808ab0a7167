// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Days that come again, whatever clocks and months do. */
class RecurrenceTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void theHourOfDayStaysWhenClocksChange() {
        Recurrence weekly = weekly("2027-03-22", "09:30");

        assertEquals(Instant.parse("2027-03-22T08:30:00Z"), weekly.at(LocalDate.parse("2027-03-22"), BERLIN));
        assertEquals(
                Optional.of(LocalDate.parse("2027-03-29")),
                weekly.firstAfter(Instant.parse("2027-03-22T08:30:00Z"), BERLIN));
        assertEquals(Instant.parse("2027-03-29T07:30:00Z"), weekly.at(LocalDate.parse("2027-03-29"), BERLIN));
    }

    @Test
    void aTimeThatADayLacksIsTheMomentAfterTheGapAndOneThatComesTwiceComesOnce() {
        Recurrence inTheGap = weekly("2027-03-28", "02:30");
        assertEquals(Instant.parse("2027-03-28T01:30:00Z"), inTheGap.at(LocalDate.parse("2027-03-28"), BERLIN));

        Recurrence twice = weekly("2027-10-31", "02:30");
        Instant first = twice.at(LocalDate.parse("2027-10-31"), BERLIN);
        assertEquals(Instant.parse("2027-10-31T00:30:00Z"), first);
        assertEquals(Optional.of(LocalDate.parse("2027-11-07")), twice.firstAfter(first, BERLIN));
    }

    @Test
    void theLastDayOfAMonthComesBackAfterAShortOne() {
        Recurrence monthly = new Recurrence(
                RecurrenceUnit.MONTH,
                1,
                LocalDate.parse("2027-01-31"),
                LocalTime.of(9, 0),
                LocalDate.parse("2027-05-30"));
        List<String> days = new ArrayList<>();
        Optional<LocalDate> next = monthly.firstAfter(Instant.EPOCH, BERLIN);
        while (next.isPresent()) {
            days.add(next.get().toString());
            next = monthly.firstAfter(monthly.at(next.get(), BERLIN), BERLIN);
        }
        assertEquals(List.of("2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"), days);
    }

    @Property
    void theNextIsAfterAndNoneIsLeftOut(
            @ForAll @IntRange(min = 1, max = 12) int every,
            @ForAll RecurrenceUnit unit,
            @ForAll @IntRange(max = 20_000) int hours) {
        Recurrence recurrence = new Recurrence(unit, every, LocalDate.parse("2027-01-31"), LocalTime.of(2, 30), null);
        Instant instant = Instant.parse("2027-01-01T00:00:00Z").plusSeconds(3600L * hours);
        LocalDate next = recurrence.firstAfter(instant, BERLIN).orElseThrow();
        assertTrue(recurrence.at(next, BERLIN).isAfter(instant));
        // The one before it, found by walking from the first day, is not after.
        LocalDate day = LocalDate.parse("2027-01-31");
        for (long n = 0; day.isBefore(next); n++) {
            assertTrue(!recurrence.at(day, BERLIN).isAfter(instant), day + " was left out");
            day = unit == RecurrenceUnit.WEEK
                    ? LocalDate.parse("2027-01-31").plusWeeks((n + 1) * every)
                    : LocalDate.parse("2027-01-31").plusMonths((n + 1) * every);
        }
        assertEquals(next, day);
    }

    @Test
    void ofSeveralMissedDaysTheLastIsMadeUpFor() {
        Recurrence weekly = weekly("2027-01-04", "09:00");
        assertEquals(
                LocalDate.parse("2027-01-25"),
                weekly.lastBy(Instant.parse("2027-01-26T00:00:00Z"), LocalDate.parse("2027-01-11"), BERLIN));
        assertEquals(
                LocalDate.parse("2027-01-11"),
                weekly.lastBy(Instant.parse("2027-01-11T12:00:00Z"), LocalDate.parse("2027-01-11"), BERLIN));
    }

    private static Recurrence weekly(String firstOn, String at) {
        return new Recurrence(RecurrenceUnit.WEEK, 1, LocalDate.parse(firstOn), LocalTime.parse(at), null);
    }
}
