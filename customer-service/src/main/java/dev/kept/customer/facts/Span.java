// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from the first to the one before {@code to}; without {@code to} it goes on. */
public record Span(LocalDate from, @Nullable LocalDate to) {

    /** Whether the day is one of them. */
    public boolean contains(LocalDate day) {
        LocalDate end = to;
        return !day.isBefore(from) && (end == null || day.isBefore(end));
    }
}
