// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import dev.kept.metrics.math.Interval;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a score foretold who left. */
@Schema(
        name = "ScoreBackTest",
        description =
                "Scores of a past day, from what was known by then, against what happened in the days after it. Those"
                        + " under a contract left if they are no longer entitled at the end, others if they did not buy again.")
record BackTestView(
        @Schema(description = "The day of the scores.", examples = "2026-07-31")
        LocalDate cut,

        @Schema(description = "Days after it that were watched.", examples = "90")
        int horizonDays,

        @Schema(examples = "1") long policyVersion,
        List<BandView> bands,

        @Schema(
                description =
                        "Chance that somebody who left had scored below somebody who stayed; null where `reason` says why.",
                examples = "0.78")
        @Nullable Double auc,

        @Schema(examples = "0.74") @Nullable Double aucLow,
        @Schema(examples = "0.82") @Nullable Double aucHigh,

        @Schema(examples = "outcomes-fewer-than-two") @Nullable String reason,

        @Schema(
                description = "Median days from the score to the loss, of those in the band LOW who left.",
                examples = "41")
        @Nullable Double leadDays,

        List<SensitivityView> sensitivities) {

    /** A band and how many of it left. */
    @Schema(name = "ScoreBandChurn")
    record BandView(
            Band band,
            @Schema(examples = "120") long customers,
            @Schema(examples = "48") long left,

            @Schema(description = "Null without customers.", examples = "0.4") @Nullable Double churnRate,

            @Schema(examples = "0.32") @Nullable Double low,
            @Schema(examples = "0.49") @Nullable Double high) {

        static BandView of(BackTest.BandRate rate) {
            Interval interval = rate.interval();
            return interval == null
                    ? new BandView(rate.band(), 0, 0, null, null, null)
                    : new BandView(
                            rate.band(),
                            rate.customers(),
                            rate.left(),
                            (double) rate.left() / rate.customers(),
                            interval.low(),
                            interval.high());
        }
    }

    /** What another weight does to the order of the customers. */
    @Schema(name = "ScoreSensitivity")
    record SensitivityView(
            @Schema(examples = "recency") String component,

            @Schema(description = "By which its weight was multiplied.", examples = "1.25")
            double factor,

            @Schema(description = "Spearman's.", examples = "0.97") @Nullable Double rankCorrelation,

            @Schema(description = "Whether that is at least 0.9.")
            boolean stable) {}

    static BackTestView of(ScoresOfAll.Tested tested) {
        BackTest test = tested.test();
        Interval interval = test.interval();
        return new BackTestView(
                tested.cut(),
                tested.horizonDays(),
                tested.policy().version(),
                test.bands().stream().map(BandView::of).toList(),
                test.auc(),
                interval == null ? null : Double.valueOf(interval.low()),
                interval == null ? null : Double.valueOf(interval.high()),
                test.reason(),
                test.leadDays(),
                test.sensitivities().stream()
                        .map(sensitivity -> new SensitivityView(
                                sensitivity.component(),
                                sensitivity.factor(),
                                sensitivity.rankCorrelation(),
                                sensitivity.stable()))
                        .toList());
    }
}
