// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.kept.metrics.benchmark.BenchmarkComparisonView.PeerView;
import dev.kept.metrics.benchmark.BenchmarkComparisonView.PeriodView;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.definition.Definitions;
import dev.kept.metrics.math.Proportion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Gaps, ranks and percentiles, by hand. */
class GapTableTest {

    private static final PeerPeriod YEAR = new PeerPeriod(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));

    /** Newcombe (1998b): 56/70 - 48/80 lies between .0524 and .3339. */
    @Test
    void twoSharesHaveThePublishedInterval() {
        PeerView peer = row("retention-rate", 56, 70, List.of(peer("a", "0.6", 80L, true)))
                .peers()
                .get(0);
        assertEquals("0.2", peer.gap());
        assertEquals("newcombe", peer.method());
        assertEquals(0.0524, number(peer.low()), 5e-5);
        assertEquals(0.3339, number(peer.high()), 5e-5);
        PeerView fixed = row("retention-rate", 56, 70, List.of(peer("a", "0.6", null, true)))
                .peers()
                .get(0);
        assertEquals("fixed", fixed.method());
        assertEquals(Proportion.wilson(56, 70, 0.95).low() - 0.6, number(fixed.low()), 1e-11);
    }

    /** .8 among .9, .8, .7, .6, .5: second, and three and a half of five are behind; churn turns it round. */
    @Test
    void ranksByWhatIsGood() {
        List<Peer> peers = new ArrayList<>();
        for (String value : List.of("0.9", "0.8", "0.7", "0.6", "0.5")) {
            peers.add(peer("p" + value.charAt(2), value, null, true));
        }
        PeriodView good = row("retention-rate", 8, 10, peers);
        assertEquals(2, good.rank());
        assertEquals(6, good.ranked());
        assertEquals("0.7", good.percentile());
        PeriodView bad = row("churn-rate", 8, 10, peers);
        assertEquals(4, bad.rank());
        assertEquals("0.3", bad.percentile());
        assertNull(row("retention-rate", 8, 10, peers.subList(0, 4)).percentile());
        assertEquals(
                1,
                row("retention-rate", 8, 10, List.of(peer("x", "0.9", 5L, false)))
                        .ranked());
    }

    private static double number(@Nullable String text) {
        assertNotNull(text);
        return Double.parseDouble(text);
    }

    private static PeriodView row(String key, long some, long all, List<Peer> peers) {
        Metric metric = Definitions.catalog().find(key).orElseThrow();
        Figure figure = Figure.ratio(some, all).withIntervals(() -> List.of(Proportion.wilson(some, all, 0.95)));
        return new GapTable(metric, metric.defaultVariant(), YEAR, figure).row(peers);
    }

    private static Peer peer(String key, String value, @Nullable Long n, boolean comparable) {
        NewBenchmarkSeries content = new NewBenchmarkSeries(
                new SeriesName("a", "b"),
                BenchmarkKind.COMPETITOR,
                "x",
                "retention-rate",
                null,
                new Citation("p", "t", LocalDate.of(2025, 1, 1), null, null));
        BenchmarkSeries series = new BenchmarkSeries(key, content, 1, Instant.EPOCH, Instant.EPOCH);
        return new Peer(series, Map.of(YEAR, new BenchmarkPointView(YEAR.start(), YEAR.end(), value, n)), comparable);
    }
}
