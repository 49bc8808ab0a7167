// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.customer.facts.SaidValues.Said;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SaidValuesTest {

    @Test
    void aValueHoldsFromItsDayUntilTheSourceSaysAnother() {
        assertEquals(
                "{2024-01-01=bronze, 2024-03-01=gold}",
                believed(said("api", "bronze", "2024-01-01", 1), said("api", "gold", "2024-03-01", 2)));
        assertEquals(
                "{2024-01-01=bronze, 2024-03-01=}",
                believed(said("api", "bronze", "2024-01-01", 1), said("api", null, "2024-03-01", 2)));
    }

    @Test
    void whatIsSaidLaterOfAnEarlierDayHoldsFromThere() {
        assertEquals(
                "{2024-02-01=silver}",
                believed(said("api", "gold", "2024-03-01", 1), said("api", "silver", "2024-02-01", 2)));
    }

    @Test
    void theBelievedSourceWinsOnceItSpeaks() {
        assertEquals(
                "{2024-01-01=a, 2024-02-01=b}",
                believed(
                        said("import", "a", "2024-01-01", 1),
                        said("crm", "b", "2024-02-01", 2),
                        said("import", "c", "2024-03-01", 3)));
    }

    @Test
    void amongEqualsTheLaterDayWins() {
        assertEquals(
                "{2024-01-01=a, 2024-03-01=c}",
                believed(said("import", "a", "2024-01-01", 1), said("api", "c", "2024-03-01", 2)));
    }

    private static String believed(Said... said) {
        return SaidValues.believed(List.of(said), List.of("crm"), ZoneOffset.UTC)
                .toString();
    }

    private static Said said(String source, @Nullable String value, String day, int recorded) {
        return new Said(
                source,
                value,
                false,
                Instant.parse(day + "T00:00:00Z"),
                Instant.ofEpochSecond(2_000_000_000L + recorded));
    }
}
