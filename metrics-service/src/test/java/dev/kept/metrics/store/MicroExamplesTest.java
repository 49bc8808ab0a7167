// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.PopulationCounts;
import dev.kept.metrics.cell.RevenueBridge;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.policy.Policy;
import dev.kept.testkit.NoNullAnalysis;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases small enough to check by hand. */
@NoNullAnalysis
class MicroExamplesTest {

    private static final LocalDate JANUARY = LocalDate.of(2011, 1, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2011, 2, 1);
    private static final Period IN_FEBRUARY = new Period(Grain.MONTH, FEBRUARY, LocalDate.of(2011, 3, 1));

    private final Cells company = new Cells(policy("UTC", 30), LocalDate.of(2011, 6, 30));
    private int orders;

    @Test
    void revenueBridge() {
        buy("a", JANUARY, 100);
        buy("a", FEBRUARY, 150);
        buy("b", JANUARY, 200);
        buy("b", FEBRUARY, 120);
        buy("c", JANUARY, 50);
        buy("d", JANUARY, 80);
        buy("d", FEBRUARY, 80);
        buy("e", FEBRUARY, 70);
        buy("f", JANUARY.minusMonths(2), 10);
        buy("f", FEBRUARY, 30);
        RevenueBridge bridge = company.reader()
                .revenueBridge(List.of(IN_FEBRUARY), Slice.TOTAL)
                .get(Group.TOTAL)
                .get(IN_FEBRUARY);
        long unit = 10_000;
        assertEquals(
                new RevenueBridge(430 * unit, 4, 300 * unit, 50 * unit, 80 * unit, 50 * unit, 1, 70 * unit, 30 * unit),
                bridge);
        assertEquals(450 * unit, bridge.end());
    }

    /** 100 at the start; 12 stay away, 2 of them return in time; 20 join, 5 of those leave again; 3 old ones return. */
    @Test
    void retentionCloses() {
        LocalDate beforeStart = FEBRUARY.minusDays(10);
        LocalDate lateInFebruary = FEBRUARY.plusDays(20);
        Cells weekly = new Cells(policy("UTC", 14), LocalDate.of(2011, 6, 30));
        for (int i = 0; i < 100; i++) {
            buy(weekly, "old" + i, beforeStart);
            if (i >= 12) {
                buy(weekly, "old" + i, FEBRUARY.plusDays(3));
                buy(weekly, "old" + i, FEBRUARY.plusDays(16));
            } else if (i < 2) {
                buy(weekly, "old" + i, lateInFebruary);
            }
        }
        for (int i = 0; i < 20; i++) {
            buy(weekly, "new" + i, i < 5 ? FEBRUARY.plusDays(1) : lateInFebruary);
        }
        for (int i = 0; i < 3; i++) {
            buy(weekly, "back" + i, FEBRUARY.minusDays(80));
            buy(weekly, "back" + i, lateInFebruary);
        }
        assertEquals(
                new PopulationCounts(100, 108, 90, 18, 15, 20, 5, 0L),
                weekly.reader()
                        .population(List.of(IN_FEBRUARY), Slice.TOTAL)
                        .get(Group.TOTAL)
                        .get(IN_FEBRUARY));
    }

    @Test
    void theZoneDecidesTheMonth() {
        OrderFact late = new OrderFact("o", 1, Instant.parse("2011-01-31T23:30:00Z"), 10_000, 0, false);
        Cells inShanghai = new Cells(policy("Asia/Shanghai", 30), LocalDate.of(2011, 6, 30));
        inShanghai.ingest("a", List.of(late));
        company.ingest("a", List.of(late));
        Period inJanuary = new Period(Grain.MONTH, JANUARY, FEBRUARY);
        List<Period> months = List.of(inJanuary, IN_FEBRUARY);
        assertEquals(
                List.of(IN_FEBRUARY),
                List.copyOf(inShanghai
                        .reader()
                        .flows(months, Slice.TOTAL)
                        .get(Group.TOTAL)
                        .keySet()));
        assertEquals(
                List.of(inJanuary),
                List.copyOf(company.reader()
                        .flows(months, Slice.TOTAL)
                        .get(Group.TOTAL)
                        .keySet()));
    }

    /** Present at the edges d+1 to d+W, whatever the clock changes in between. */
    @Test
    void theLastDayOfPresence() {
        Cells berlin = new Cells(policy("Europe/Berlin", 30), LocalDate.of(2011, 6, 30));
        Instant justBeforeMidnight = Instant.parse("2011-03-10T22:59:59Z");
        berlin.ingest("a", List.of(new OrderFact("o", 1, justBeforeMidnight, 10_000, 0, false)));
        LocalDate day = LocalDate.of(2011, 3, 10);
        assertEquals(0, startOn(berlin, day));
        assertEquals(1, startOn(berlin, day.plusDays(1)));
        assertEquals(1, startOn(berlin, day.plusDays(30)));
        assertEquals(0, startOn(berlin, day.plusDays(31)));
    }

    private static long startOn(Cells cells, LocalDate day) {
        Period period = new Period(Grain.DAY, day, day.plusDays(1));
        var total = cells.reader().population(List.of(period), Slice.TOTAL).get(Group.TOTAL);
        return total == null ? 0 : total.get(period).start();
    }

    private void buy(String customer, LocalDate day, long amount) {
        orders++;
        Instant noon = day.atTime(12, 0).atZone(ZoneId.of("UTC")).toInstant();
        company.ingest(customer, List.of(new OrderFact("o" + orders, 1, noon, amount * 10_000, 0, false)));
    }

    private void buy(Cells cells, String customer, LocalDate day) {
        orders++;
        Instant noon = day.atTime(12, 0).atZone(ZoneId.of("UTC")).toInstant();
        cells.ingest(customer, List.of(new OrderFact("o" + orders, 1, noon, 10_000, 0, false)));
    }

    private static Policy policy(String zone, int window) {
        return new Policy(ZoneId.of(zone), DayOfWeek.MONDAY, "CNY", "ECOMMERCE", window, List.of("region"));
    }
}
