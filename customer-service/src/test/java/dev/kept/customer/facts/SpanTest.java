// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void joinsWhatTouchesOrOverlaps() {
        assertEquals(
                List.of(span(1, 20), span(22, null)),
                Span.joined(
                        List.of(span(1, 10), span(5, 8), span(10, 20), span(22, 25), span(24, null), span(26, 27))));
    }

    @Test
    void itsEndIsNoDayOfIt() {
        assertTrue(span(1, 3).contains(day(1)));
        assertTrue(span(1, 3).contains(day(2)));
        assertFalse(span(1, 3).contains(day(3)));
        assertTrue(span(1, null).contains(day(31)));
    }

    private static Span span(int from, @Nullable Integer to) {
        return new Span(day(from), to == null ? null : day(to));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2024, 1, day);
    }
}
