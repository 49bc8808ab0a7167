// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.correlation;

import dev.kept.metrics.model.association.Correlation;
import dev.kept.metrics.series.SeriesScope;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How metrics go together. */
@Schema(
        name = "MetricCorrelations",
        description =
                "Rank correlations of the steps from period to period. Association, not cause: what moves both is not"
                        + " told apart from what one does to the other, unless it is among the metrics (partial).")
record CorrelationView(
        SeriesScope scope,

        @Schema(description = "First day of the periods that all metrics have.", examples = "2024-01-01") @Nullable LocalDate from,

        @Schema(examples = "2026-11-01") @Nullable LocalDate to,
        @Schema(examples = "34") int periods,
        List<Pair> pairs) {

    /** Two metrics. */
    @Schema(name = "MetricCorrelationPair")
    record Pair(
            @Schema(examples = "retention-rate") String first,
            @Schema(examples = "complaint-rate") String second,

            @Schema(
                    description =
                            "Why nothing is said: components-of-each-other, determine-each-other, series-too-short,"
                                    + " all-values-equal; null where something is.",
                    examples = "series-too-short")
            @Nullable String reason,

            List<Lag> lags,

            @Schema(description = "Kendall's tau-b of the steps at once.") @Nullable Link kendall,

            @Schema(description = "Spearman's with the steps of all other metrics held constant.") @Nullable Link partial) {

        static Pair of(Links.Pair pair) {
            return new Pair(
                    pair.first(),
                    pair.second(),
                    pair.reason(),
                    pair.lags().stream()
                            .map(lag -> new Lag(
                                    lag.lag(),
                                    lag.correlation().value(),
                                    lag.correlation().p(),
                                    lag.q(),
                                    lag.correlation().n()))
                            .toList(),
                    Link.of(pair.kendall()),
                    Link.of(pair.partial()));
        }
    }

    /** A correlation at a lag. */
    @Schema(name = "MetricCorrelationLag")
    record Lag(
            @Schema(
                    description = "Periods by which the first leads the second; negative: by which it follows.",
                    examples = "1")
            int lag,

            @Schema(description = "Spearman's.", examples = "-0.62")
            double correlation,

            @Schema(examples = "0.0004") double p,

            @Schema(description = "p corrected for all pairs and lags (Benjamini and Hochberg).", examples = "0.006")
            double q,

            @Schema(description = "Pairs of steps.", examples = "32")
            int n) {}

    /** A correlation. */
    @Schema(name = "MetricLink")
    record Link(
            @Schema(examples = "-0.41") double value,
            @Schema(examples = "0.01") double p,
            @Schema(examples = "33") int n) {

        static @Nullable Link of(@Nullable Correlation found) {
            return found == null ? null : new Link(found.value(), found.p(), found.n());
        }
    }

    static CorrelationView of(CorrelationService.Answer answer) {
        return new CorrelationView(
                answer.scope(),
                answer.from(),
                answer.to(),
                answer.periods(),
                answer.pairs().stream().map(Pair::of).toList());
    }
}
