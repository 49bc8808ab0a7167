// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days from the first to the one before {@code to}; without {@code to} it goes on. */
public record Span(LocalDate from, @Nullable LocalDate to) {

    /** Whether the day is one of them. */
    public boolean contains(LocalDate day) {
        LocalDate end = to;
        return !day.isBefore(from) && (end == null || day.isBefore(end));
    }

    /** The same days as spans that neither touch nor overlap, from spans in the order of their first days. */
    public static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || (last.to() != null && last.to().isBefore(span.from()))) {
                joined.add(span);
            } else {
                joined.set(joined.size() - 1, new Span(last.from(), later(last.to(), span.to())));
            }
        }
        return joined;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null ? null : one.isAfter(other) ? one : other;
    }
}
