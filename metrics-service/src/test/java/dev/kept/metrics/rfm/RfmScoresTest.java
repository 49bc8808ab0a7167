// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.rfm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class RfmScoresTest {

    private static final LocalDate DAY = LocalDate.of(2011, 12, 10);

    @Test
    void everyCellIsInExactlyOneSegmentAndEverySegmentHasCells() {
        Map<RfmSegment, Integer> cells = new EnumMap<>(RfmSegment.class);
        for (int r = 1; r <= 5; r++) {
            for (int f = 1; f <= 5; f++) {
                for (int m = 1; m <= 5; m++) {
                    cells.merge(RfmSegment.of(r, f, m), 1, Integer::sum);
                }
            }
        }
        assertEquals(125, cells.values().stream().mapToInt(Integer::intValue).sum());
        assertEquals(RfmSegment.values().length, cells.size());
    }

    @Test
    void scoresByHand() {
        RfmScores scores = RfmScores.of(List.of(
                new RfmScores.Buyer("a", 30, 1, 10_0000),
                new RfmScores.Buyer("b", 3, 1, 20_0000),
                new RfmScores.Buyer("c", 3, 1, 30_0000),
                new RfmScores.Buyer("d", 1, 2, 40_0000),
                new RfmScores.Buyer("e", 90, 5, 50_0000)));
        assertEquals(
                List.of("221", "322", "323", "544", "155"),
                scores.customers().stream().map(RfmScoresTest::cell).toList());
        assertEquals(
                List.of(new RfmScores.Edge(2, 1, 1, 3), new RfmScores.Edge(4, 2, 2, 1), new RfmScores.Edge(5, 5, 5, 1)),
                scores.edges(RfmScores.Scored::frequency, RfmScores.Buyer::orders));
        assertEquals(RfmSegment.CANNOT_LOSE, scores.customers().get(4).segment());
    }

    private static String cell(RfmScores.Scored scored) {
        return "" + scored.recency() + scored.frequency() + scored.monetary();
    }

    /** The wholesaler's year, against figures that were computed independently. Skipped where the data is absent. */
    @Test
    void aRealYearOfAWholesaler() throws IOException {
        Path file = Path.of(System.getProperty("kept.shared-data", "../../shared/data"))
                .resolve("online_retail/online_retail.csv.gz");
        assumeTrue(Files.exists(file), "Skipped: no " + file);
        RfmScores scores = RfmScores.of(buyers(file));
        assertEquals(List.of(869, 858, 863, 880, 868), sizes(scores, RfmScores.Scored::recency));
        assertEquals(List.of(1493, 0, 1343, 630, 872), sizes(scores, RfmScores.Scored::frequency));
        assertEquals(List.of(868, 867, 868, 867, 868), sizes(scores, RfmScores.Scored::monetary));
        Map<String, Integer> cells = new HashMap<>();
        scores.customers().forEach(scored -> cells.merge(cell(scored), 1, Integer::sum));
        assertEquals(348, cells.get("555"));
        assertEquals(334, cells.get("111"));
        assertEquals(93, cells.size());
        assertTrue(scores.edges(RfmScores.Scored::frequency, RfmScores.Buyer::orders).stream()
                .noneMatch(edge -> edge.score() == 2));
    }

    private static List<Integer> sizes(RfmScores scores, ToIntFunction<RfmScores.Scored> score) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(level -> (int) scores.customers().stream()
                        .filter(scored -> score.applyAsInt(scored) == level)
                        .count())
                .toList();
    }

    private static List<RfmScores.Buyer> buyers(Path file) throws IOException {
        Map<String, Set<String>> orders = new HashMap<>();
        Map<String, Long> revenue = new HashMap<>();
        Map<String, LocalDate> last = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] f = line.split(",", -1);
                BigDecimal quantity = new BigDecimal(f[2]);
                BigDecimal price = new BigDecimal(f[4]);
                if (!f[5].isEmpty() && !f[0].startsWith("C") && quantity.signum() > 0 && price.signum() > 0) {
                    orders.computeIfAbsent(f[5], c -> new HashSet<>()).add(f[0]);
                    revenue.merge(
                            f[5], quantity.multiply(price).movePointRight(4).longValueExact(), Long::sum);
                    LocalDate day = LocalDate.parse(f[3].substring(0, 10));
                    last.merge(f[5], day, (one, other) -> one.isAfter(other) ? one : other);
                }
            }
        }
        List<RfmScores.Buyer> buyers = new ArrayList<>();
        orders.forEach((customer, own) -> buyers.add(new RfmScores.Buyer(
                customer,
                (int) (DAY.toEpochDay() - last.getOrDefault(customer, DAY).toEpochDay()),
                own.size(),
                revenue.getOrDefault(customer, 0L))));
        return buyers;
    }
}
