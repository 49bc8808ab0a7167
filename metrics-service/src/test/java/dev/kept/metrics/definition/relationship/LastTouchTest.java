// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.relationship;

import static dev.kept.metrics.definition.Ask.month;
import static dev.kept.metrics.definition.Ask.one;
import static dev.kept.metrics.definition.Ask.part;
import static dev.kept.metrics.definition.Ask.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.fact.BehaviourFact;
import dev.kept.metrics.oracle.History;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LastTouchTest {

    /** At the end of March: 1, 30, 31, 90 and 91 days after the last touch, and one who was never there before April. */
    @Test
    void theLastDayCountsAsOneAndBandsIncludeTheirLimits() {
        CellReader cells = History.inUtc(20)
                .order("today", "2024-03-31", 1)
                .order("thirty", "2024-03-02", 1)
                .order("thirtyOne", "2024-03-01", 1)
                .order("ninety", "2024-01-02", 1)
                .order("ninetyOne", "2024-01-01", 1)
                .order("later", "2024-04-01", 1)
                .readAsOf("2024-04-15");

        Figure figure = one(new LastTouch(), "within-30-days", cells, month("2024-03-01"));
        assertEquals(2 / 5.0, value(figure), 1e-15);
        assertEquals(2, part(figure, "days1to30"), 0);
        assertEquals(2, part(figure, "days31to90"), 0);
        assertEquals(1, part(figure, "days91to180"), 0);
        assertEquals(4 / 5.0, value(one(new LastTouch(), "within-90-days", cells, month("2024-03-01"))), 1e-15);
        assertEquals(1, value(one(new LastTouch(), "within-180-days", cells, month("2024-03-01"))), 0);
    }

    @Test
    void whoIsSeenAgainIsBackInTheFirstBandAndSilenceGoesOnForMoreThanAYear() {
        CellReader cells = History.inUtc(20)
                .order("back", "2023-01-10", 1)
                .add("back", new BehaviourFact("back/1", 1, Instant.EPOCH, LocalDate.parse("2024-03-05"), 2))
                .order("gone", "2023-01-10", 1)
                .readAsOf("2024-04-15");

        Figure before = one(new LastTouch(), "within-365-days", cells, month("2024-02-01"));
        assertEquals(0, value(before), 0);
        assertEquals(2, part(before, "days366up"), 0);
        Figure after = one(new LastTouch(), "within-365-days", cells, month("2024-03-01"));
        assertEquals(0.5, value(after), 0);
        assertEquals(1, part(after, "days1to30"), 0);
    }

    /** Days that are not over do not make a silence longer: the month under way shows what is known. */
    @Test
    void aSilenceGrowsWithClosedDaysOnly() {
        CellReader cells = History.inUtc(20).order("a", "2024-03-10", 1).readAsOf("2024-04-05");

        assertEquals(1, value(one(new LastTouch(), "within-30-days", cells, month("2024-04-01"))), 0);
    }
}
