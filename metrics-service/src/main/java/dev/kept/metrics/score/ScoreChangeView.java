// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a score moved. */
@Schema(name = "CustomerScoreChange", description = "The difference of two scores; the points of its steps sum to it.")
record ScoreChangeView(
        ScoreView before,
        ScoreView after,

        @Schema(description = "Null where one of the scores does not exist.", examples = "-12.5") @Nullable Double difference,

        List<Step> steps) {

    /** What a component did. */
    @Schema(name = "ScoreStep")
    record Step(
            @Schema(examples = "recency") String component,
            @Schema(examples = "-12.5") double points,

            @Schema(description = "Because its measure moved.", examples = "-10")
            double byMeasure,

            @Schema(description = "Because components became known or unknown.", examples = "-2.5")
            double byCoverage) {}

    static ScoreChangeView of(ScoreService.Compared compared) {
        return new ScoreChangeView(
                ScoreView.of(compared.before()),
                ScoreView.of(compared.after()),
                compared.change().difference(),
                compared.change().steps().stream()
                        .map(step -> new Step(step.key(), step.points(), step.byMeasure(), step.byCoverage()))
                        .toList());
    }
}
