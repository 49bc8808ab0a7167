// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.rfm;

import dev.kept.metrics.policy.Amounts;
import dev.kept.metrics.snapshot.Name;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All scores of a day, counted. */
@Schema(
        name = "Rfm",
        description =
                "Buyers by recency, frequency and monetary value. Scores are quintiles by mid-rank: equal customers"
                        + " share a score, so some scores may be empty.")
record RfmView(
        @Schema(description = "At the end of this local day.", examples = "2026-10-31")
        LocalDate asOf,

        @Schema(description = "Customers with at least one qualifying order.", examples = "4338")
        int customers,

        @Schema(examples = "CNY") String currency,

        @Schema(description = "Days from the last purchase day.")
        List<Edge> recency,

        @Schema(description = "Qualifying orders.") List<Edge> frequency,

        @Schema(description = "Revenue before refunds, in the tenant's currency.")
        List<Edge> monetary,

        @Schema(description = "All 125 cells, each with its group, also those in which nobody is.")
        List<Cell> cells,

        @Schema(description = "Groups of cells: each cell is in exactly one.")
        List<Group> segments) {

    /** Which measures have a score. */
    @Schema(name = "RfmEdge", description = "A score, and the lowest and highest measure that have it.")
    record Edge(
            @Schema(examples = "5") int score,
            @Schema(examples = "0") BigDecimal lowest,
            @Schema(examples = "13") BigDecimal highest,
            @Schema(examples = "868") long customers) {}

    /** Customers with three scores. */
    @Schema(name = "RfmCell")
    record Cell(
            @Schema(description = "Scores of recency, frequency and monetary value.", examples = "555")
            String scores,

            @Schema(examples = "348") long customers,
            @Schema(examples = "CHAMPIONS") RfmSegment segment) {}

    /** A named group. */
    @Schema(name = "RfmGroup")
    record Group(
            @Schema(examples = "CHAMPIONS") RfmSegment segment,
            Name name,
            @Schema(examples = "900") long customers,

            @Schema(description = "Revenue before refunds, exact.", examples = "123456.50")
            String revenue) {}

    static RfmView of(RfmService.Answer answer) {
        RfmScores scores = answer.scores();
        return new RfmView(
                answer.asOf(),
                scores.customers().size(),
                answer.currency(),
                edges(scores, RfmScores.Scored::recency, RfmScores.Buyer::recencyDays),
                edges(scores, RfmScores.Scored::frequency, RfmScores.Buyer::orders),
                edges(scores, RfmScores.Scored::monetary, buyer -> Amounts.number(buyer.revenue())),
                cells(scores),
                Stream.of(RfmSegment.values())
                        .map(segment -> group(scores, segment))
                        .toList());
    }

    private static List<Edge> edges(
            RfmScores scores, ToIntFunction<RfmScores.Scored> score, ToDoubleFunction<RfmScores.Buyer> measure) {
        return scores.edges(score, measure).stream()
                .map(edge -> new Edge(edge.score(), decimal(edge.lowest()), decimal(edge.highest()), edge.customers()))
                .toList();
    }

    private static List<Cell> cells(RfmScores scores) {
        Map<String, Long> counts = scores.customers().stream()
                .collect(Collectors.groupingBy(RfmScores.Scored::cell, Collectors.counting()));
        return RfmSegment.cells().entrySet().stream()
                .map(cell -> new Cell(cell.getKey(), counts.getOrDefault(cell.getKey(), 0L), cell.getValue()))
                .toList();
    }

    private static Group group(RfmScores scores, RfmSegment segment) {
        var members = scores.customers().stream()
                .filter(scored -> scored.segment() == segment)
                .mapToLong(scored -> scored.buyer().revenue())
                .summaryStatistics();
        return new Group(segment, segment.title(), members.getCount(), Amounts.text(members.getSum()));
    }

    private static BigDecimal decimal(double value) {
        BigDecimal stripped = BigDecimal.valueOf(value).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
