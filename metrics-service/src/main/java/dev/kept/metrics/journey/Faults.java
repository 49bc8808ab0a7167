// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

import dev.kept.metrics.contribution.Days;
import dev.kept.metrics.contribution.Tile;
import dev.kept.metrics.policy.DayRange;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads parameters; what is wrong with them is told at once. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    void add(Fault fault) {
        found.add(fault);
    }

    /** A kind of happening; {@code order} beside a fault where there is no such kind. */
    Happenings happenings(String parameter, String name) {
        return Happenings.parse(name).orElseGet(() -> {
            add(Fault.textParameter(parameter, "happening-unknown", Happenings.listed()));
            return Happenings.ORDER;
        });
    }

    /** The number of a day on which a period starts. */
    int aligned(String parameter, LocalDate day, Tile tile, Days days) {
        if (!within(parameter, day)) {
            return 0;
        }
        int number = Days.number(day);
        int start = days.start(tile, number);
        if (start != number) {
            add(Fault.textParameter(
                    parameter,
                    "cohort-not-aligned",
                    tile.name().toLowerCase(Locale.ROOT),
                    LocalDate.ofEpochDay(start),
                    LocalDate.ofEpochDay(days.next(tile, start))));
        }
        return number;
    }

    boolean within(String parameter, LocalDate day) {
        boolean within = DayRange.holds(day);
        if (!within) {
            add(Fault.textParameter(parameter, "out-of-range", DayRange.EARLIEST, DayRange.LATEST));
        }
        return within;
    }

    /** The day; the earliest one beside a fault where it is missing or out of range. */
    LocalDate required(String parameter, @Nullable LocalDate day) {
        if (day == null) {
            add(Fault.textParameter(parameter, "required"));
            return DayRange.EARLIEST;
        }
        return within(parameter, day) ? day : DayRange.EARLIEST;
    }

    void check() {
        if (!found.isEmpty()) {
            throw StandardProblem.INVALID_REQUEST.withFaults(found);
        }
    }
}
