// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

import java.time.LocalDate;

/**
 * A half-open range of local days {@code [start, end)}. Its edges are the starts of those days: a customer is counted
 * "at start" at the start of {@code start} and "at end" at the start of {@code end}.
 */
public record Period(Grain grain, LocalDate start, LocalDate end) {

    public Period {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("A period ends after it starts: " + start + " .. " + end);
        }
    }
}
