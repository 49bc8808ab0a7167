// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BusinessTimeTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    // Around both changes of Berlin's clocks in 2026 and around a new year.
    private static final List<Instant> STARTS = List.of(
            Instant.parse("2026-03-27T00:00:00Z"),
            Instant.parse("2026-10-23T00:00:00Z"),
            Instant.parse("2025-12-30T00:00:00Z"));

    private static final List<ZoneId> ZONES = List.of(
            SHANGHAI,
            BERLIN,
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("UTC"));

    @Example
    void countsOnlyTheHoursOfWorkingDays() {
        BusinessTime desk = weekdays(SHANGHAI, "09:00", "18:00");

        // Friday 17:00 to Monday 10:00
        assertEquals(
                Duration.ofHours(2),
                desk.between(Instant.parse("2026-03-06T09:00:00Z"), Instant.parse("2026-03-09T02:00:00Z")));
        assertEquals(
                Instant.parse("2026-03-09T02:00:00Z"),
                desk.plus(Instant.parse("2026-03-06T09:00:00Z"), Duration.ofHours(2)));
        // the moment at which it is reached, not the one at which it is passed
        assertEquals(
                Instant.parse("2026-03-06T10:00:00Z"),
                desk.plus(Instant.parse("2026-03-06T09:00:00Z"), Duration.ofHours(1)));
        assertEquals(Instant.parse("2026-03-09T01:00:00Z"), desk.nextOpen(Instant.parse("2026-03-06T10:00:00Z")));
    }

    @Example
    void runsAcrossMidnightWithoutAGap() {
        BusinessTime night = of(
                SHANGHAI,
                Map.of(
                        DayOfWeek.FRIDAY, List.of(new DayOpening("22:00", "24:00")),
                        DayOfWeek.SATURDAY, List.of(new DayOpening("00:00", "06:00"))),
                Map.of());

        assertEquals(
                Duration.ofHours(8),
                night.between(Instant.parse("2026-03-06T00:00:00Z"), Instant.parse("2026-03-07T23:00:00Z")));
        assertEquals(
                Instant.parse("2026-03-06T17:30:00Z"),
                night.plus(Instant.parse("2026-03-06T14:00:00Z"), Duration.ofMinutes(210)));
    }

    @Example
    void leavesHolidaysOutAndTakesWorkingWeekendsIn() {
        LocalDate monday = LocalDate.of(2026, 3, 9);
        LocalDate saturday = LocalDate.of(2026, 3, 7);
        BusinessTime desk = of(
                SHANGHAI,
                Map.of(DayOfWeek.MONDAY, List.of(new DayOpening("09:00", "18:00"))),
                Map.of(monday, List.of(), saturday, List.of(new DayOpening("10:00", "12:00"))));

        assertEquals(
                Duration.ofHours(2),
                desk.between(Instant.parse("2026-03-06T00:00:00Z"), Instant.parse("2026-03-10T00:00:00Z")));
    }

    @Example
    void countsWhatClocksShowWhenTheyChange() {
        BusinessTime nights = of(BERLIN, Map.of(DayOfWeek.SUNDAY, List.of(new DayOpening("01:00", "04:00"))), Map.of());

        // 2026-03-29: clocks jump from 02:00 to 03:00; 2026-10-25: they show 02:00 to 03:00 twice
        assertEquals(
                Duration.ofHours(2),
                nights.between(Instant.parse("2026-03-28T12:00:00Z"), Instant.parse("2026-03-29T12:00:00Z")));
        assertEquals(
                Duration.ofHours(4),
                nights.between(Instant.parse("2026-10-24T12:00:00Z"), Instant.parse("2026-10-25T12:00:00Z")));
    }

    @Example
    void closesOnTheHolidaysThatItNames() {
        CalendarHours hours = new CalendarHours(
                "Asia/Shanghai",
                List.of(new WeekOpening(DayOfWeek.TUESDAY, "09:00", "10:00")),
                List.of(),
                List.of(Holiday.SPRING_FESTIVAL));

        // 2026-02-17 and 2026-02-24 are Tuesdays; the first is the Spring Festival
        assertEquals(
                Duration.ofHours(1),
                hours.time().between(Instant.parse("2026-02-16T00:00:00Z"), Instant.parse("2026-02-25T00:00:00Z")));
    }

    @Property(tries = 150)
    void agreesWithOneWhoWalksMinuteByMinute(
            @ForAll long seed, @ForAll @IntRange(max = 6000) int offset, @ForAll @IntRange(max = 4000) int length) {
        Random random = new Random(seed);
        ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
        Map<DayOfWeek, List<DayOpening>> week = randomWeek(random);
        Instant from = STARTS.get(random.nextInt(STARTS.size())).plus(offset, ChronoUnit.MINUTES);
        LocalDate holiday = LocalDateTime.ofInstant(from, zone).toLocalDate().plusDays(random.nextInt(3));
        Map<LocalDate, List<DayOpening>> special = Map.of(holiday, List.of());
        BusinessTime time = of(zone, week, special);

        long walked = 0;
        for (int i = 0; i < length; i++) {
            if (isOpen(from.plus(i, ChronoUnit.MINUTES), zone, week, special)) {
                walked++;
            }
        }
        Instant to = from.plus(length, ChronoUnit.MINUTES);
        assertEquals(Duration.ofMinutes(walked), time.between(from, to));

        // Going as far as was walked ends where the last open minute did.
        Instant reached = time.plus(from, Duration.ofMinutes(walked));
        assertEquals(Duration.ofMinutes(walked), time.between(from, reached));
        assertEquals(false, reached.isAfter(to));
        assertEquals(Duration.ZERO, time.between(reached, to));
    }

    @Property(tries = 200)
    void addsUp(@ForAll long seed, @ForAll @IntRange(max = 9000) int first, @ForAll @IntRange(max = 9000) int second) {
        Random random = new Random(seed);
        BusinessTime time = of(ZONES.get(random.nextInt(ZONES.size())), randomWeek(random), Map.of());
        Instant from = STARTS.get(random.nextInt(STARTS.size()));
        Instant middle = from.plus(first, ChronoUnit.MINUTES);
        Instant to = middle.plus(second, ChronoUnit.MINUTES);

        assertEquals(time.between(from, to), time.between(from, middle).plus(time.between(middle, to)));
        Instant there = time.plus(from, Duration.ofMinutes(first + 1L));
        assertEquals(Duration.ofMinutes(first + 1L), time.between(from, there));
        assertEquals(Duration.between(from, to), BusinessTime.ALWAYS.between(from, to));
    }

    private static boolean isOpen(
            Instant minute,
            ZoneId zone,
            Map<DayOfWeek, List<DayOpening>> week,
            Map<LocalDate, List<DayOpening>> special) {
        LocalDateTime local = LocalDateTime.ofInstant(minute, zone);
        int shown = local.getHour() * 60 + local.getMinute();
        List<DayOpening> openings = special.containsKey(local.toLocalDate())
                ? special.get(local.toLocalDate())
                : week.getOrDefault(local.getDayOfWeek(), List.of());
        return openings.stream().anyMatch(opening -> opening.from() <= shown && shown < opening.to());
    }

    private static Map<DayOfWeek, List<DayOpening>> randomWeek(Random random) {
        Map<DayOfWeek, List<DayOpening>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            List<DayOpening> openings = new ArrayList<>();
            int minute = random.nextInt(600);
            while (minute < 1440 && random.nextInt(4) > 0) {
                int end = Math.min(1440, minute + 1 + random.nextInt(500));
                openings.add(new DayOpening(text(minute), text(end)));
                minute = end + random.nextInt(300);
            }
            week.put(day, openings);
        }
        week.put(DayOfWeek.SUNDAY, List.of(new DayOpening("01:30", "24:00")));
        return week;
    }

    private static String text(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    private static BusinessTime weekdays(ZoneId zone, String opens, String closes) {
        Map<DayOfWeek, List<DayOpening>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : List.of(
                DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
            week.put(day, List.of(new DayOpening(opens, closes)));
        }
        return of(zone, week, Map.of());
    }

    private static BusinessTime of(
            ZoneId zone, Map<DayOfWeek, List<DayOpening>> week, Map<LocalDate, List<DayOpening>> special) {
        return new BusinessTime(zone, week, special::get);
    }
}
