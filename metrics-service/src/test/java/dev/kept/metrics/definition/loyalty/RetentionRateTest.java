// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import static dev.kept.metrics.definition.Ask.assertInterval;
import static dev.kept.metrics.definition.Ask.month;
import static dev.kept.metrics.definition.Ask.one;
import static dev.kept.metrics.definition.Ask.part;
import static dev.kept.metrics.definition.Ask.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.PopulationCounts;
import dev.kept.metrics.definition.FixedCells;
import dev.kept.metrics.oracle.History;
import org.junit.jupiter.api.Test;

class RetentionRateTest {

    private static final CellReader THOUSAND =
            FixedCells.ZERO.with(new PopulationCounts(1000, 1080, 890, 190, 160, 200, 40, 0L));

    @Test
    void aThousandCustomersOfWhom890StayAre89Percent() {
        Figure figure = one(new RetentionRate(), "set-based", THOUSAND, month("2020-03-01"));

        assertEquals(0.89, value(figure), 0);
        assertEquals(1000L, figure.n());
        assertInterval(0.869095, 0.907921, 1e-6, figure.intervals().get(0));
        assertEquals(160, part(figure, "new"), 0);
        assertEquals(30, part(figure, "returned"), 0);
        assertEquals(0.89, value(one(new RetentionRate(), "article-003", THOUSAND, month("2020-03-01"))), 0);
    }

    @Test
    void theNaiveFormMissesByItsTwoCorrectionTerms() {
        Figure figure = one(new RetentionRate(), "naive-acquired", THOUSAND, month("2020-03-01"));

        assertEquals(0.88, value(figure), 0);
        assertEquals(
                0.89 + (part(figure, "returned") - part(figure, "acquiredLost")) / part(figure, "start"),
                value(figure),
                1e-15);
    }

    /** Start 100; 12 leave, 2 of them return; 20 join, 5 of those leave; 3 lost long ago return; end 108. */
    @Test
    void theWorkedCaseOfTheArticlesClosesWithBothFormulas() {
        History history = History.inUtc(20);
        for (int i = 0; i < 88; i++) {
            history.order("stays" + i, "2020-02-28", 1).order("stays" + i, "2020-03-17", 1);
        }
        for (int i = 0; i < 10; i++) {
            history.order("leaves" + i, "2020-02-28", 1);
        }
        for (int i = 0; i < 2; i++) {
            history.order("leavesAndReturns" + i, "2020-02-20", 1).order("leavesAndReturns" + i, "2020-03-28", 1);
        }
        for (int i = 0; i < 15; i++) {
            history.order("joins" + i, "2020-03-20", 1);
        }
        for (int i = 0; i < 5; i++) {
            history.order("joinsAndLeaves" + i, "2020-03-02", 1);
        }
        for (int i = 0; i < 3; i++) {
            history.order("returns" + i, "2019-06-01", 1).order("returns" + i, "2020-03-15", 1);
        }

        Figure retention = one(new RetentionRate(), "set-based", history.read(), month("2020-03-01"));

        assertEquals(0.90, value(retention), 0);
        assertEquals(100, part(retention, "start"), 0);
        assertEquals(15, part(retention, "new"), 0);
        assertEquals(3, part(retention, "returned"), 0);
        assertEquals(5, part(retention, "acquiredLost"), 0);
        assertEquals(108, part(retention, "end"), 0);
        assertEquals(0.90, value(one(new RetentionRate(), "article-003", history.read(), month("2020-03-01"))), 0);
        assertEquals(0.88, value(one(new RetentionRate(), "naive-acquired", history.read(), month("2020-03-01"))), 0);
        Figure churn = one(new ChurnRate(), "over-start", history.read(), month("2020-03-01"));
        assertEquals(0.10, value(churn), 0);
        Figure flow = one(new ChurnRate(), "flow", history.read(), month("2020-03-01"));
        assertEquals(17, part(flow, "churnEvents"), 0);
    }

    @Test
    void withoutCustomersAtTheStartThereIsNoRate() {
        Figure figure = one(new RetentionRate(), "set-based", FixedCells.ZERO, month("2020-03-01"));

        assertNull(figure.value());
        assertEquals("0/0", figure.undefined());
    }

    @Test
    void countsThatContradictEachOtherAreNotAnswered() {
        CellReader broken = FixedCells.ZERO.with(new PopulationCounts(1000, 1080, 890, 191, 160, 200, 40, 0L));

        Figure figure = one(new RetentionRate(), "set-based", broken, month("2020-03-01"));

        assertNull(figure.value());
        assertEquals("identity-violated", figure.undefined());
    }
}
