// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kept.metrics.cell.ActivityCounts;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.policy.Policy;
import dev.kept.testkit.NoNullAnalysis;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** All 23,570 customers of a music shop over 18 months, against figures that were computed independently. */
@NoNullAnalysis
class CdnowMonthsTest {

    private static final Path DATA = Path.of(System.getProperty("kept.shared-data", "../../shared/data"));

    @Test
    void activityRevenueAndCohortsOfEveryMonth() throws IOException {
        Path file = DATA.resolve("cdnow/cdnow_master.csv.gz");
        assumeTrue(Files.exists(file), "Skipped: no " + file);
        CellReader reader = engine(file).reader();
        List<String> expected = Files.readAllLines(DATA.resolve("expected/cdnow_monthly.csv"));
        for (String line : expected.subList(1, expected.size())) {
            String[] row = line.split(",", -1);
            LocalDate start = YearMonth.parse(row[0]).atDay(1);
            Period month = new Period(Grain.MONTH, start, start.plusMonths(1));
            ActivityCounts activity = reader.activity(List.of(month), Slice.TOTAL)
                    .get(Group.TOTAL)
                    .get(month);
            assertEquals(Long.parseLong(row[1]), activity.active(), line);
            assertEquals(Long.parseLong(row[2]), activity.fresh(), line);
            assertEquals(Long.parseLong(row[3]), activity.retained(), line);
            assertEquals(Long.parseLong(row[4]), activity.returned(), line);
            assertEquals(Long.parseLong(row[5]), activity.lost(), line);
            long revenue = reader.flows(List.of(month), Slice.TOTAL)
                    .get(Group.TOTAL)
                    .get(month)
                    .revenue();
            assertEquals(0, new BigDecimal(row[6]).compareTo(BigDecimal.valueOf(revenue, 4)), line);
        }
        cohorts(reader);
    }

    private static void cohorts(CellReader reader) throws IOException {
        var cohorts = reader.cohorts(YearMonth.of(1997, 1), YearMonth.of(1998, 7), Slice.TOTAL)
                .get(Group.TOTAL);
        List<String> expected = Files.readAllLines(DATA.resolve("expected/cdnow_cohorts.csv"));
        for (String line : expected.subList(1, expected.size())) {
            String[] row = line.split(",", -1);
            YearMonth first = YearMonth.parse(row[0]);
            for (int k = 0; k + 1 < row.length && !row[k + 1].isEmpty(); k++) {
                assertEquals(
                        Long.parseLong(row[k + 1]),
                        cohorts.get(first).get(first.plusMonths(k)).active(),
                        first + "+" + k);
            }
        }
    }

    private static Cells engine(Path file) throws IOException {
        Policy policy = new Policy(ZoneOffset.UTC, Policy.DEFAULT.weekStart(), "USD", "ECOMMERCE", 90, List.of());
        Cells cells = new Cells(policy, LocalDate.of(1998, 7, 31));
        Map<String, List<OrderFact>> orders = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.readLine();
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] f = line.split(",", -1);
                long amount = new BigDecimal(f[3]).movePointRight(4).longValueExact();
                OrderFact order = new OrderFact(
                        "o" + number++,
                        1,
                        LocalDate.parse(f[1]).atStartOfDay().toInstant(ZoneOffset.UTC),
                        amount,
                        0,
                        false);
                orders.computeIfAbsent(f[0], key -> new ArrayList<>()).add(order);
            }
        }
        orders.forEach(cells::ingest);
        return cells;
    }
}
