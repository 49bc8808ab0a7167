// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The time during which a company works. An instant is open if what the clocks of the zone show then lies in an opening
 * of that date; so an hour that clocks show twice counts twice, and one that they skip does not count.
 */
public final class BusinessTime {

    /** Open at every instant. */
    public static final BusinessTime ALWAYS = new BusinessTime(
            ZoneOffset.UTC,
            new EnumMap<>(Arrays.stream(DayOfWeek.values())
                    .collect(Collectors.toMap(Function.identity(), day -> List.of(DayOpening.WHOLE)))),
            date -> null);

    private final ZoneRules rules;
    private final Map<DayOfWeek, List<DayOpening>> week;
    private final Function<LocalDate, @Nullable List<DayOpening>> special;

    /**
     * Defines it.
     *
     * @param zone whose clocks the openings are read by
     * @param week the openings of each day of the week, in order and apart; at least one
     * @param special the openings of a date that differs from its day of the week, null for the others
     */
    BusinessTime(
            ZoneId zone,
            Map<DayOfWeek, List<DayOpening>> week,
            Function<LocalDate, @Nullable List<DayOpening>> special) {
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("A calendar needs an opening");
        }
        this.rules = zone.getRules();
        this.week = week;
        this.special = special;
    }

    /** How much of the time between two instants is open; zero if the second is not after the first. */
    public Duration between(Instant from, Instant to) {
        Duration[] sum = {Duration.ZERO};
        visit(from, to, (opened, closed) -> {
            sum[0] = sum[0].plus(Duration.between(opened, closed));
            return true;
        });
        return sum[0];
    }

    /** The first instant at which so much open time has passed. */
    public Instant plus(Instant from, Duration open) {
        if (open.isZero()) {
            return from;
        }
        Duration[] left = {open};
        Instant[] reached = {from};
        visit(from, Instant.MAX, (opened, closed) -> {
            Duration here = Duration.between(opened, closed);
            if (here.compareTo(left[0]) >= 0) {
                reached[0] = opened.plus(left[0]);
                return false;
            }
            left[0] = left[0].minus(here);
            return true;
        });
        return reached[0];
    }

    /** The instant itself if it is open, else the next one that is. */
    public Instant nextOpen(Instant from) {
        Instant[] found = {from};
        visit(from, Instant.MAX, (opened, closed) -> {
            found[0] = opened;
            return false;
        });
        return found[0];
    }

    /** Called with each open stretch; false to see no more. */
    private interface Visitor {
        boolean open(Instant opened, Instant closed);
    }

    // Between two changes of the offset local time runs as evenly as time itself, so openings are plain stretches
    // there.
    private void visit(Instant from, Instant to, Visitor visitor) {
        Instant start = from;
        while (start.isBefore(to)) {
            ZoneOffsetTransition change = rules.nextTransition(start);
            Instant end = change == null || change.getInstant().isAfter(to) ? to : change.getInstant();
            if (!visitEven(start, end, visitor)) {
                return;
            }
            start = end;
        }
    }

    private boolean visitEven(Instant start, Instant end, Visitor visitor) {
        ZoneOffset offset = rules.getOffset(start);
        LocalDate date = LocalDateTime.ofInstant(start, offset).toLocalDate();
        for (Instant midnight = at(date, 0, offset);
                midnight.isBefore(end);
                date = date.plusDays(1), midnight = at(date, 0, offset)) {
            for (DayOpening opening : openings(date)) {
                Instant opened = later(at(date, opening.from(), offset), start);
                Instant closed = earlier(at(date, opening.to(), offset), end);
                if (opened.isBefore(closed) && !visitor.open(opened, closed)) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<DayOpening> openings(LocalDate date) {
        List<DayOpening> openings = special.apply(date);
        return openings == null ? week.getOrDefault(date.getDayOfWeek(), List.of()) : openings;
    }

    private static Instant at(LocalDate date, int minute, ZoneOffset offset) {
        return date.atStartOfDay().plusMinutes(minute).toInstant(offset);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
