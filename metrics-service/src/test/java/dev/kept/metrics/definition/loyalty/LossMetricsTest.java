// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import static dev.kept.metrics.definition.Ask.part;
import static dev.kept.metrics.definition.Ask.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.definition.Ask;
import dev.kept.metrics.fact.ChurnFact;
import dev.kept.metrics.fact.WinBackFact;
import dev.kept.metrics.oracle.History;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The worked case of the requirements (1g.2) in every reading, and what became of those who were lost. */
class LossMetricsTest {

    private static final Period MARCH = Ask.month("2024-03-01");

    /**
     * Start 100; 12 leave, 2 of them return in March; 20 join, 5 of those leave again; 3 old lost customers return; end
     * 108. A purchase makes present for 20 days.
     */
    private static History worked() {
        History history = History.inUtc(20);
        for (int i = 0; i < 100; i++) {
            String customer = "old" + i;
            history.order(customer, "2024-02-25", 1);
            if (i < 88) {
                history.order(customer, "2024-03-10", 1).order(customer, "2024-03-25", 1);
            } else if (i < 90) {
                history.order(customer, "2024-03-28", 1);
            }
        }
        for (int i = 0; i < 20; i++) {
            history.order("new" + i, i < 15 ? "2024-03-25" : "2024-03-02", 1);
        }
        for (int i = 0; i < 3; i++) {
            history.order("back" + i, "2023-12-01", 1).order("back" + i, "2024-03-25", 1);
        }
        return history;
    }

    @Test
    void everyReadingOfChurnOfTheWorkedCase() {
        CellReader cells = worked().readAsOf("2024-04-10");
        assertChurn(0.10, "over-start", cells);
        assertChurn(10.0 / 108, "over-end", cells);
        assertChurn(10.0 / 104, "over-average", cells);
        assertChurn(10.0 / 120, "over-start-plus-new", cells);
        assertChurn(0.17, "flow", cells);
        assertChurn(17.0 / 108, "flow-over-end", cells); // 15.7 %
        assertChurn(17.0 / 120, "flow-over-start-plus-new", cells); // 14.2 %
        assertChurn(15.0 / 123, "over-all", cells); // 12.2 %
        Figure firstTime = march(new FirstTimeChurn(), "never-lost-before", cells);
        assertEquals(0.12, value(firstTime), 1e-12);
        assertEquals(100, part(firstTime, "neverLost"), 0);
        // 12 of the 105 (with the five who joined) on 16 March, then 5 of 93 on 22 March.
        assertChurn(12.0 / 105 + 5.0 / 93, "daily-sum", cells);
        // Of the 105 who were there on 2 March plus one day... the thirty days begin on 2 March: 100 were present.
        assertChurn(0.10, "rolling-30-days", cells);
    }

    private static void assertChurn(double expected, String variant, CellReader cells) {
        assertEquals(expected, value(march(new ChurnRate(), variant, cells)), 1e-12, variant);
    }

    @Test
    void reasonsAddUpToAllWhoWereLostWithTheUnknown() {
        History history = worked();
        for (int i = 90; i < 96; i++) {
            history.add("old" + i, churn("c" + i, "2024-03-20", "price", "quality"));
        }
        history.add("old96", churn("c96", "2024-04-02", "payment-failure"));
        history.add("old97", churn("before its last purchase", "2024-02-20", "price"));
        CellReader cells = history.readAsOf("2024-04-10");
        Slice byReason = new Slice(List.of("reason"), Map.of());
        assertEquals(6, reason("customers", "price", cells, byReason), 0);
        assertEquals(1, reason("customers", "payment-failure", cells, byReason), 0);
        assertEquals(3, reason("customers", "unknown", cells, byReason), 0);
        assertEquals(10, value(march(new ChurnReasons(), "customers", cells)), 0);
        assertEquals(0.6, reason("share", "price", cells, byReason), 1e-12);
        assertEquals(0.6, reason("cumulative-share", "price", cells, byReason), 1e-12);
        assertEquals(0.9, reason("cumulative-share", "unknown", cells, byReason), 1e-12);
        assertEquals(1.0, reason("cumulative-share", "payment-failure", cells, byReason), 1e-12);
        assertEquals(0.06, value(march(new ChurnByCause(), "voluntary", cells)), 1e-12);
        assertEquals(0.01, value(march(new ChurnByCause(), "involuntary", cells)), 1e-12);
        assertEquals(0.03, value(march(new ChurnByCause(), "unknown", cells)), 1e-12);
    }

    @Test
    void offersAreCountedByCustomerAndOpenOnesAreNamed() {
        CellReader cells = History.inUtc(20)
                .order("a", "2023-12-01", 1)
                .add("a", offer("o1", "2024-03-05", "EXPIRED"))
                .add("a", offer("o2", "2024-03-15", "WON_BACK"))
                .add("b", offer("o3", "2024-03-10", "DECLINED"))
                .add("c", offer("o4", "2024-03-10", "OPEN"))
                .readAsOf("2024-04-10");
        assertEquals(1.0 / 3, value(march(new WinBackRate(), "contacted", cells)), 1e-12);
        assertEquals(0.5, value(march(new WinBackRate(), "settled", cells)), 1e-12);
        assertEquals(80, value(march(new WinBackRate(), "cost-per-return", cells)), 0);
        Slice byLapse = new Slice(List.of("lapse"), Map.of());
        Map<Group, Map<Period, Figure>> groups =
                Ask.groups(new WinBackRate(), "contacted", cells, List.of(MARCH), byLapse);
        assertEquals(1, value(at(groups, "91-180")), 0);
        assertEquals(0, value(at(groups, "unknown")), 0);
    }

    @Test
    void whoComesBackIsCountedByTheSilence() {
        CellReader cells = worked().readAsOf("2024-04-10");
        assertEquals(5, value(march(new Returns(), "count", cells)), 0);
        Map<Group, Map<Period, Figure>> groups =
                Ask.groups(new Returns(), "count", cells, List.of(MARCH), new Slice(List.of("lapse"), Map.of()));
        assertEquals(2, value(at(groups, "0-90")), 0);
        assertEquals(3, value(at(groups, "91-180")), 0);
        // Two were silent for 32 days, of which 12 not present; three for 115, of which 95.
        assertEquals((2 * 12 + 3 * 95) / 5.0, value(march(new Returns(), "mean-days-lost", cells)), 1e-12);
    }

    private static double reason(String variant, String reason, CellReader cells, Slice slice) {
        return value(at(Ask.groups(new ChurnReasons(), variant, cells, List.of(MARCH), slice), reason));
    }

    private static Figure at(Map<Group, Map<Period, Figure>> groups, String value) {
        Figure figure = groups.getOrDefault(new Group(List.of(value)), Map.of()).get(MARCH);
        assertNotNull(figure, groups::toString);
        return figure;
    }

    private static Figure march(MetricDefinition metric, String variant, CellReader cells) {
        return Ask.one(metric, variant, cells, MARCH);
    }

    private static ChurnFact churn(String id, String on, String... reasons) {
        return new ChurnFact(id, 1, Instant.EPOCH, LocalDate.parse(on), List.of(reasons), false);
    }

    private static WinBackFact offer(String id, String on, String outcome) {
        return new WinBackFact(id, 1, Instant.parse(on + "T12:00:00Z"), "GIFT", outcome, 200_000, false);
    }
}
