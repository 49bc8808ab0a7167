// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A metric beside the figures of others.
 *
 * @param definition the one that is compared
 * @param periods those of any series, in their order in time
 */
@Schema(name = "BenchmarkComparison", description = "A metric of one's own beside the published figures of others.")
record BenchmarkComparisonView(
        @Schema(required = true, examples = "retention-rate")
        String metric,

        @Schema(required = true, examples = "set-based") String definition,
        @Schema(required = true) List<PeriodView> periods) {

    /** One period of the table. */
    @Schema(name = "BenchmarkComparisonPeriod", description = "One period of the table.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PeriodView(
            @Schema(required = true) LocalDate start,

            @Schema(required = true, description = "First day after it.")
            LocalDate end,

            @Schema(description = "One's own value; absent where there is none.", examples = "0.71") @Nullable String own,

            @Schema(description = "Why there is no own value.", examples = "partial-period") @Nullable String reason,

            @Schema(description = "Sample size of the own value.") @Nullable Long n,

            @Schema(description = "1 is the best of `ranked`; absent for a metric that is neither good nor bad.")
            @Nullable Integer rank,

            @Schema(required = true, description = "How many values of this period can be ranked, one's own included.")
            int ranked,

            @Schema(
                    description = "Share of the peers that are worse, ties by half; only with at least five peers.",
                    examples = "0.6")
            @Nullable String percentile,

            @Schema(required = true) List<PeerView> peers) {}

    /** Another one's value. */
    @Schema(
            name = "BenchmarkPeer",
            description = "Another one's value of the period, and how far one's own is from it.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PeerView(
            @Schema(required = true, examples = "retail-retention")
            String series,

            @Schema(required = true) BenchmarkKind kind,

            @Schema(required = true, examples = "Specialty retail, China")
            String of,

            @Schema(required = true) PeerStatus status,
            @Schema(examples = "0.62") @Nullable String value,
            @Nullable Long n,

            @Schema(description = "Own value minus this one.", examples = "0.09") @Nullable String gap,

            @Schema(description = "Interval of the gap at 95 %; of `fixed` peers only one's own chance is in it.")
            @Nullable String low,

            @Nullable String high,

            @Schema(description = "How the interval was made: `newcombe`, or `fixed` where the peer's n is not known.")
            @Nullable String method) {}

    /** Whether a peer can be compared. */
    @Schema(name = "BenchmarkPeerStatus")
    enum PeerStatus {
        COMPARED,
        /** Nothing was published or imported for this period. */
        MISSING,
        /** Published by another definition: shown, not compared. */
        OTHER_DEFINITION,
        /** One's own value is missing. */
        OWN_MISSING
    }
}
