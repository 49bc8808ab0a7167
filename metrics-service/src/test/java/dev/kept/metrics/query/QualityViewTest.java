// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.query.IntakeView.SourceIntake;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The score of an answer's quality, worked by hand. */
class QualityViewTest {

    private static final Instant SEEN = Instant.parse("2024-02-02T00:00:00Z");
    private static final Period JANUARY =
            new Period(Grain.MONTH, LocalDate.parse("2024-01-01"), LocalDate.parse("2024-02-01"));

    /** 990 of 1000 events of one source and 9 of 9 of the other: 999 / 1009. */
    @Test
    void intakeIsTheShareOfAllEventsThatAreKnownOf() {
        IntakeView intake = IntakeView.of(List.of(source("customer", 990, 10), source("survey", 9, 0)));
        assertEquals(new BigDecimal("0.990089"), intake.share());
        assertEquals(
                BigDecimal.ONE, IntakeView.of(List.of(source("customer", 0, 0))).share());
    }

    @Test
    void aSilentSourceMakesTheIntakeUnknown() {
        assertNull(IntakeView.of(List.of(source("customer", 990, 0), SourceIntake.unknown("survey")))
                .share());
    }

    /** 30 of 31 days are closed, two days are missing until the first of February: a quarter. */
    @Test
    void theScoreIsTheLowestThatIsKnown() {
        QualityView half = quality(IntakeView.of(List.of(source("customer", 50, 50))));
        assertEquals(new BigDecimal("0.967741"), half.completeness());
        assertEquals(new BigDecimal("0.25"), half.freshness());
        assertEquals(new BigDecimal("0.25"), half.score());
        assertEquals(List.of(), half.unknown());
        assertEquals(
                new BigDecimal("0.1"),
                quality(IntakeView.of(List.of(source("customer", 10, 90)))).score());
        QualityView silent = quality(IntakeView.of(List.of(SourceIntake.unknown("customer"))));
        assertEquals(new BigDecimal("0.25"), silent.score());
        assertEquals(List.of("intake"), silent.unknown());
    }

    private static QualityView quality(IntakeView intake) {
        LocalDate horizon = LocalDate.parse("2024-01-30");
        return QualityView.of(List.of(JANUARY), horizon, LocalDate.parse("2024-02-01"), intake, Map.of());
    }

    private static SourceIntake source(String name, long applied, long lag) {
        return new SourceIntake(name, applied, lag, SEEN);
    }
}
