// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import static dev.kept.metrics.definition.Ask.assertInterval;
import static dev.kept.metrics.definition.Ask.month;
import static dev.kept.metrics.definition.Ask.one;
import static dev.kept.metrics.definition.Ask.period;
import static dev.kept.metrics.definition.Ask.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.FlowTotals;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.PopulationCounts;
import dev.kept.metrics.definition.FixedCells;
import dev.kept.metrics.math.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChurnRateTest {

    /** A wholesaler's November: 2461 at the start, 229 lost, 2840 at the end. */
    private static final CellReader NOVEMBER = FixedCells.ZERO
            .with(new PopulationCounts(2461, 2840, 2232, 608, 323, 323, 0, 0L))
            .with(new FlowTotals(0, 0, 0, 0, 0, 323, 240));

    @ParameterizedTest
    @CsvSource({
        "over-start, 0.093052",
        "over-end, 0.080634",
        "over-average, 0.086399",
        "over-start-plus-new, 0.082256",
        "flow, 0.097521"
    })
    void eachDefinitionDividesByWhatItsNameSays(String definition, double expected) {
        assertEquals(expected, value(one(new ChurnRate(), definition, NOVEMBER, month("2011-11-01"))), 5e-7);
    }

    @Test
    void retentionAndChurnAddUpToOne() {
        Figure churn = one(new ChurnRate(), "over-start", NOVEMBER, month("2011-11-01"));
        Figure retention = one(new RetentionRate(), "set-based", NOVEMBER, month("2011-11-01"));

        assertEquals(churn.denominator(), retention.denominator());
        assertEquals(1, value(churn) + value(retention), 1e-15);
    }

    @Test
    void aMonthComesToAYearByItsHazard() {
        CellReader fivePercent = FixedCells.ZERO.with(new PopulationCounts(100, 95, 95, 0, 0, 0, 0, 0L));
        Figure ofAMonth = one(new ChurnRate(), "yearly", fivePercent, month("2011-11-01"));
        Figure ofAQuarter =
                one(new ChurnRate(), "yearly", fivePercent, period(Grain.QUARTER, "2011-10-01", "2012-01-01"));
        Figure ofAWeek = one(new ChurnRate(), "yearly", fivePercent, period(Grain.WEEK, "2011-11-07", "2011-11-14"));

        assertEquals(0.459640, value(ofAMonth), 5e-7);
        assertEquals(1 - Math.pow(0.95, 4), value(ofAQuarter), 1e-12);
        assertEquals(1 - Math.pow(0.95, 365.25 / 7), value(ofAWeek), 1e-12);
        Interval monthly = one(new ChurnRate(), "over-start", fivePercent, month("2011-11-01"))
                .intervals()
                .get(0);
        assertInterval(
                1 - Math.pow(1 - monthly.low(), 12),
                1 - Math.pow(1 - monthly.high(), 12),
                1e-12,
                ofAMonth.intervals().get(0));
    }

    /** Ten percent a month are 72 percent a year, not 120; and who loses all in a month has lost all in a year. */
    @Test
    void aYearNeverLosesMoreThanAll() {
        CellReader tenPercent = FixedCells.ZERO.with(new PopulationCounts(10, 9, 9, 0, 0, 0, 0, 0L));
        CellReader all = FixedCells.ZERO.with(new PopulationCounts(10, 0, 0, 0, 0, 0, 0, 0L));

        assertEquals(0.717570, value(one(new ChurnRate(), "yearly", tenPercent, month("2011-11-01"))), 5e-7);
        assertEquals(1, value(one(new ChurnRate(), "yearly", all, month("2011-11-01"))), 0);
    }

    @Test
    void anEmptyStartIsUndefinedInEveryDefinition() {
        for (var variant : new ChurnRate().define().variants()) {
            Figure figure = one(new ChurnRate(), variant.key(), FixedCells.ZERO, month("2011-11-01"));
            assertEquals("0/0", figure.undefined(), variant.key());
            assertTrue(figure.intervals().isEmpty());
        }
    }
}
