// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.value;

import static dev.kept.metrics.definition.Ask.month;
import static dev.kept.metrics.definition.Ask.one;
import static dev.kept.metrics.definition.Ask.part;
import static dev.kept.metrics.definition.Ask.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.definition.FixedCells;
import dev.kept.metrics.oracle.History;
import org.junit.jupiter.api.Test;

class RevenueRetentionTest {

    /** a 100 to 150, b 200 to 120, c 50 to 0, d 80 to 80, e new 70, f won back 30. */
    private static final History BRIDGE = History.inUtc(90)
            .order("a", "2020-02-10", 100)
            .order("a", "2020-03-10", 150)
            .order("b", "2020-02-10", 200)
            .order("b", "2020-03-10", 120)
            .order("c", "2020-02-10", 50)
            .order("d", "2020-02-10", 80)
            .order("d", "2020-03-10", 80)
            .order("e", "2020-03-10", 70)
            .order("f", "2019-12-10", 10)
            .order("f", "2020-03-10", 30);

    private static Figure ask(String definition) {
        return one(new RevenueRetention(), definition, BRIDGE.read(), month("2020-03-01"));
    }

    @Test
    void netAndGrossReproduceTheWorkedExample() {
        assertEquals(0.813953, value(ask("net")), 5e-7);
        assertEquals(0.697674, value(ask("gross")), 5e-7);
        assertEquals(4L, ask("net").n());
    }

    @Test
    void theBridgeClosesToTheCent() {
        Figure figure = ask("net");

        assertEquals(430, part(figure, "base"), 0);
        assertEquals(50, part(figure, "expansion"), 0);
        assertEquals(80, part(figure, "contraction"), 0);
        assertEquals(50, part(figure, "lost"), 0);
        assertEquals(70, part(figure, "new"), 0);
        assertEquals(30, part(figure, "returned"), 0);
        assertEquals(450, part(figure, "end"), 0);
        assertEquals(1, part(figure, "lostCustomers"), 0);
    }

    @Test
    void withoutRevenueBeforeItIsUndefined() {
        assertEquals(
                "0/0",
                one(new RevenueRetention(), "net", FixedCells.ZERO, month("2020-03-01"))
                        .undefined());
    }
}
