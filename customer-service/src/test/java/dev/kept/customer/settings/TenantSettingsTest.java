// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TenantSettingsTest {

    private final TenantSettings berlin = new TenantSettings(
            "Europe/Berlin",
            DayOfWeek.MONDAY,
            "EUR",
            BusinessModel.RETAIL,
            new Presence(PresenceRule.INACTIVITY, 90),
            1,
            List.of());

    @Test
    void readsInstantsAndTimesInItsZone() {
        assertEquals(Optional.of(Instant.parse("2024-01-01T08:26:00Z")), berlin.readTime("2024-01-01T08:26:00Z"));
        assertEquals(Optional.of(Instant.parse("2024-01-01T00:26:00Z")), berlin.readTime("2024-01-01T08:26:00+08:00"));
        assertEquals(Optional.of(Instant.parse("2024-01-01T07:26:00Z")), berlin.readTime("2024-01-01T08:26"));
        assertEquals(Optional.of(Instant.parse("2024-07-01T06:26:30.5Z")), berlin.readTime("2024-07-01 08:26:30.5"));
        assertEquals(Optional.of(Instant.parse("2023-12-31T23:00:00Z")), berlin.readTime("2024-01-01"));
    }

    @Test
    void movesATimeThatTheClocksSkipForward() {
        assertEquals(Optional.of(Instant.parse("2024-03-31T01:30:00Z")), berlin.readTime("2024-03-31T02:30:00"));
    }

    @Test
    void readsNothingElse() {
        for (String text : List.of(
                "",
                "yesterday",
                "2024-13-01",
                "2024-02-30",
                "08:26",
                "01/02/2024",
                "2024-01-01T",
                "2024-01-01T25:00")) {
            assertEquals(Optional.empty(), berlin.readTime(text), text);
        }
    }
}
