// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.value;

import static dev.kept.metrics.definition.Ask.part;
import static dev.kept.metrics.definition.Ask.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.definition.Ask;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.SubscriptionFact.Span;
import dev.kept.metrics.oracle.History;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubscriptionMetricsTest {

    /**
     * The revenue bridge of the textbook, as subscriptions: a 100 to 150, b 200 to 120, c 50 to nothing, d stays at 80,
     * e is new with 70, f comes back with 30.
     */
    private static final CellReader TEXTBOOK = History.inUtc(20)
            .add("a", subscription("a", span("2024-01-01", "2024-03-10", 100), span("2024-03-10", null, 150)))
            .add("b", subscription("b", span("2024-01-01", "2024-03-10", 200), span("2024-03-10", null, 120)))
            .add("c", subscription("c", span("2024-01-01", "2024-03-10", 50)))
            .add("d", subscription("d", span("2024-01-01", null, 80)))
            .add("e", subscription("e", span("2024-03-05", null, 70)))
            .add("f", subscription("f", span("2024-01-01", "2024-02-01", 30), span("2024-03-20", null, 30)))
            .readAsOf("2024-04-15");

    @Test
    void theBridgeClosesToTheCent() {
        Figure end = march(new RecurringRevenue(), "at-end");
        assertEquals(450, value(end), 0);
        assertEquals(430, part(end, "start"), 0);
        assertEquals(50, part(end, "expansion"), 0);
        assertEquals(80, part(end, "contraction"), 0);
        assertEquals(50, part(end, "lost"), 0);
        assertEquals(70, part(end, "new"), 0);
        assertEquals(30, part(end, "returned"), 0);
        assertEquals(430, value(march(new RecurringRevenue(), "at-start")), 0);
        assertEquals(20, value(march(new RecurringRevenue(), "net-new")), 0);
    }

    @Test
    void newAndReturnedNeverEnterRetention() {
        assertEquals(350.0 / 430, value(march(new RecurringRevenueRetention(), "net")), 1e-12);
        assertEquals(300.0 / 430, value(march(new RecurringRevenueRetention(), "gross")), 1e-12);
        Figure lost = march(new RecurringRevenueRetention(), "lost");
        assertEquals(50.0 / 430, value(lost), 1e-12);
        assertEquals(1, part(lost, "lostCustomers"), 0);
        assertEquals(4, part(lost, "startCustomers"), 0);
        Figure before = Ask.one(new RecurringRevenueRetention(), "net", TEXTBOOK, Ask.month("2023-03-01"));
        assertEquals("0/0", before.undefined());
    }

    private static Figure march(MetricDefinition metric, String variant) {
        return Ask.one(metric, variant, TEXTBOOK, Ask.month("2024-03-01"));
    }

    private static Span span(String from, @Nullable String to, long mrr) {
        return new Span(LocalDate.parse(from), to == null ? null : LocalDate.parse(to), mrr * 10_000);
    }

    private static SubscriptionFact subscription(String id, Span... spans) {
        return new SubscriptionFact("sub_" + id, 1, Instant.EPOCH, "pro", List.of(spans), List.of(), false);
    }
}
