// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A score of a customer with everything that it is made of. */
@Schema(
        name = "CustomerScore",
        description =
                "A score from 0 to 100. The points of its contributions sum to it. Missing components give their weight"
                        + " to the others; with less than half of the weight there is no score, and its band is UNKNOWN.")
record ScoreView(
        @Schema(examples = "cus_01JH2V7Z8S9QK3M4N5P6R7T8W9") String customerId,
        @Schema(examples = "2026-10-31") LocalDate asOf,

        @Schema(description = "Version of the rules.", examples = "1")
        long policyVersion,

        @Schema(description = "Null where less than half of the weight is known.", examples = "72.857") @Nullable Double score,

        @Schema(examples = "HIGH") Band band,

        @Schema(description = "Share of the weight that is known.", examples = "0.7")
        double coverage,

        List<Contribution> contributions) {

    /** What a component adds. */
    @Schema(name = "ScoreContribution")
    record Contribution(
            @Schema(examples = "recency") String component,

            @Schema(description = "The measure; null where it is missing.", examples = "12") @Nullable Double measured,

            @Schema(description = "What it is worth, 0 to 100; null where it is missing.", examples = "93.3") @Nullable Double worth,

            @Schema(description = "Share of the known weight.", examples = "0.25")
            double share,

            @Schema(description = "Share times worth.", examples = "23.3")
            double points) {

        static Contribution of(Composite.Contribution contribution) {
            return new Contribution(
                    contribution.part().key(),
                    contribution.part().measured(),
                    contribution.part().worth(),
                    contribution.share(),
                    contribution.points());
        }
    }

    static ScoreView of(ScoreService.Scored scored) {
        return new ScoreView(
                scored.customer(),
                scored.asOf(),
                scored.policy().version(),
                scored.score().value(),
                scored.band(),
                scored.score().coverage(),
                scored.score().contributions().stream().map(Contribution::of).toList());
    }
}
