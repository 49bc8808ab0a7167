// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kept.metrics.contribution.Tile;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.timeline.CustomerTimeline;
import dev.kept.testkit.CommittedDocument;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class CohortGridTest {

    private static final Happenings ORDER = Happenings.parse("order").orElseThrow();

    /** Cells of seven times 24 hours: a purchase 6 d 23 h 59 min 59 s later is in the first, one second later in the next. */
    @Test
    void rollingCellsAreCountedFromTheOwnFirstSecond() {
        CohortGrid grid = new CohortGrid(
                question(Tile.MONTH, 7, 1, "2024-01-01", "2024-03-01", 3), Policy.DEFAULT, day("2024-02-20"));
        grid.add(orders("2024-01-31T23:00:00Z", "2024-02-07T22:59:59Z"));
        grid.add(orders("2024-01-31T23:00:00Z", "2024-02-07T23:00:00Z"));
        CohortGrid.Row january = grid.rows().get(0);
        assertEquals(2, january.size);
        assertArrayEquals(new long[] {2, 1, 0}, january.active);
        assertTrue(january.mature(1));
        assertFalse(january.mature(2)); // over on 22 February for who joins on the last day
        assertFalse(grid.rows().get(1).mature(0));
    }

    @Test
    void itHasToHappenOftenEnough() {
        CohortGrid grid = new CohortGrid(
                question(Tile.MONTH, 0, 2, "2024-01-01", "2024-02-01", 2), Policy.DEFAULT, day("2024-03-01"));
        grid.add(orders("2024-01-05T10:00:00Z", "2024-01-06T10:00:00Z", "2024-02-05T10:00:00Z"));
        grid.add(orders("2024-01-05T10:00:00Z", "2024-02-05T10:00:00Z", "2024-02-05T11:00:00Z"));
        assertArrayEquals(new long[] {1, 1}, grid.rows().get(0).active);
        assertArrayEquals(new long[] {30_000, 30_000}, grid.rows().get(0).revenue);
    }

    @Test
    void cohortsOfTheWholesaler() throws IOException {
        Map<String, List<Fact>> customers = new HashMap<>();
        for (String[] row : rows("online_retail/online_retail.csv.gz")) {
            // InvoiceNo, StockCode, Quantity, InvoiceDate, UnitPrice, CustomerID, Country
            if (!row[5].isEmpty()
                    && !row[0].startsWith("C")
                    && Integer.parseInt(row[2]) > 0
                    && new BigDecimal(row[4]).signum() > 0) {
                String at = row[3].replace(' ', 'T');
                add(customers, row[5], row[0], Instant.parse((at.length() == 16 ? at + ":00" : at) + "Z"));
            }
        }
        compare(customers, "expected/retail_cohorts.csv", "2010-12-01", "2012-01-01", 13);
    }

    @Test
    void cohortsOfTheRecordShop() throws IOException {
        Map<String, List<Fact>> customers = new HashMap<>();
        int number = 0;
        for (String[] row : rows("cdnow/cdnow_master.csv.gz")) {
            add(customers, row[0], "o" + number++, Instant.parse(row[1] + "T12:00:00Z"));
        }
        compare(customers, "expected/cdnow_cohorts.csv", "1997-01-01", "1997-04-01", 18);
    }

    private static void compare(Map<String, List<Fact>> customers, String file, String from, String to, int columns)
            throws IOException {
        CohortGrid grid =
                new CohortGrid(question(Tile.MONTH, 0, 1, from, to, columns), Policy.DEFAULT, day("2012-01-01"));
        customers.values().forEach(facts -> grid.add(CustomerTimeline.EMPTY.merge(facts)));
        List<String> expected = Files.readAllLines(data(file));
        assertEquals(expected.size() - 1, grid.rows().size());
        for (int i = 1; i < expected.size(); i++) {
            String[] row = expected.get(i).split(",", -1);
            CohortGrid.Row cohort = grid.rows().get(i - 1);
            assertEquals(row[0] + "-01", cohort.start.toString());
            for (int k = 1; k < row.length; k++) {
                if (!row[k].isEmpty()) {
                    assertEquals(Long.parseLong(row[k]), cohort.active[k - 1], row[0] + " " + k);
                }
            }
        }
    }

    private static void add(Map<String, List<Fact>> customers, String customer, String order, Instant at) {
        customers
                .computeIfAbsent(customer, key -> new ArrayList<>())
                .add(new OrderFact(order, 1, at, 10_000, 0, false));
    }

    private static List<String[]> rows(String name) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(data(name))), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
        }
    }

    private static Path data(String name) {
        Path file = CommittedDocument.repositoryRoot().resolve("../shared/data").resolve(name);
        assumeTrue(Files.exists(file), () -> "Skipped: there is no " + name + " beside the repository");
        return file;
    }

    private static CohortQuestion question(Tile tile, int rolling, int times, String from, String to, int columns) {
        return new CohortQuestion(ORDER, ORDER, tile, rolling, times, day(from), day(to), columns, null);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static CustomerTimeline orders(String... instants) {
        return CustomerTimeline.EMPTY.merge(Arrays.stream(instants)
                .map(at -> new OrderFact("ord_" + at, 1, Instant.parse(at), 10_000, 0, false))
                .toList());
    }
}
