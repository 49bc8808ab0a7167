// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.customer.calendar.BusinessTime;
import dev.kept.customer.complaint.ComplaintClock.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class ComplaintClockTest {

    private static final Instant OPENED = Instant.parse("2024-03-08T00:00:00Z");

    @Example
    void stopsDoNotCount() {
        ComplaintClock clock = clock(stop(10, 30), stop(40, 50));

        assertEquals(Duration.ofMinutes(10), clock.elapsed(at(25)));
        assertEquals(Duration.ofMinutes(30), clock.elapsed(at(60)));
        assertEquals(Optional.of(new Deadline(at(65), at(65))), clock.deadline(Duration.ofMinutes(35)));
    }

    @Example
    void isDueOnlyOnceItRunsAgain() {
        ComplaintClock clock = clock(stop(10, null));

        assertEquals(Optional.of(new Deadline(at(5), at(5))), clock.deadline(Duration.ofMinutes(5)));
        assertEquals(Optional.of(new Deadline(at(10), null)), clock.deadline(Duration.ofMinutes(10)));
        assertEquals(Optional.empty(), clock.deadline(Duration.ofMinutes(11)));
    }

    @Example
    void isInTimeAsLongAsItStandsStill() {
        assertEquals(
                Optional.of(new Deadline(at(10), at(30))), clock(stop(10, 30)).deadline(Duration.ofMinutes(10)));
    }

    @Property(tries = 500)
    void whatIsAfterTheDeadlineIsTooLateAndNothingElse(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 400) int target,
            @ForAll @IntRange(max = 900) int when) {
        ComplaintClock clock = new ComplaintClock(BusinessTime.ALWAYS, OPENED, randomStops(new Random(seed)));
        boolean late = clock.elapsed(at(when)).compareTo(Duration.ofMinutes(target)) > 0;

        Optional<Instant> missedAfter =
                clock.deadline(Duration.ofMinutes(target)).map(Deadline::missedAfter);

        assertEquals(late, missedAfter.filter(at(when)::isAfter).isPresent());
        clock.deadline(Duration.ofMinutes(target)).map(Deadline::dueAt).ifPresent(due -> {
            assertEquals(Duration.ofMinutes(target), clock.elapsed(due));
            assertTrue(clock.elapsed(due.minus(1, ChronoUnit.SECONDS)).compareTo(Duration.ofMinutes(target)) < 0);
        });
    }

    private static List<Stop> randomStops(Random random) {
        List<Stop> stops = new ArrayList<>();
        int minute = 0;
        for (int i = random.nextInt(5); i > 0; i--) {
            int from = minute + random.nextInt(100);
            minute = from + random.nextInt(100);
            stops.add(stop(from, i == 1 && random.nextBoolean() ? null : (Integer) minute));
        }
        return stops;
    }

    private static ComplaintClock clock(Stop... stops) {
        return new ComplaintClock(BusinessTime.ALWAYS, OPENED, List.of(stops));
    }

    private static Stop stop(int from, @Nullable Integer to) {
        return new Stop(at(from), to == null ? null : at(to));
    }

    private static Instant at(int minute) {
        return OPENED.plus(minute, ChronoUnit.MINUTES);
    }
}
