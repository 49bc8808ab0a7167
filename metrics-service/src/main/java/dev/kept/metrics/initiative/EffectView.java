// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.initiative;

import dev.kept.metrics.math.Interval;
import dev.kept.metrics.score.Measure;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of an initiative. */
@Schema(
        name = "InitiativeEffect",
        description = "A measure of the customers for whom an initiative was, before and after, against all others. The"
                + " difference of the changes is its effect if both would have gone the same way without it.")
record EffectView(
        @Schema(examples = "ini_01JH2V7Z8S9QK3M4N5P6R7T8W9") String initiativeId,
        @Schema(examples = "NET_REVENUE") Measure outcome,
        List<Item> horizons) {

    /** An effect over some days. */
    @Schema(name = "InitiativeEffectHorizon")
    record Item(
            InitiativeService.Horizon horizon,

            @Schema(description = "Days after, and as many before.", examples = "30")
            int days,

            @Schema(examples = "2026-03-30") LocalDate lastDay,

            @Schema(
                    description =
                            "not-closed: the last day is still to come; too-few: fewer than two on a side; else null.")
            @Nullable String reason,

            @Nullable SideView treated,
            @Nullable SideView others,

            @Schema(description = "Change of the treated less that of the others.", examples = "12.5") @Nullable Double effect,

            @Schema(examples = "4.1") @Nullable Double low,
            @Schema(examples = "20.9") @Nullable Double high,

            @Schema(description = "SIGNAL where the 95 % interval leaves out zero, else NOISE; null without an effect.")
            @Nullable String verdict) {}

    /** Customers of one side. */
    @Schema(name = "InitiativeEffectSide")
    record SideView(
            @Schema(examples = "120") int customers,

            @Schema(description = "Mean before.", examples = "100")
            double before,

            @Schema(examples = "115") double after,
            @Schema(examples = "15") double change,

            @Schema(description = "Null where there was nothing before.", examples = "0.15") @Nullable Double relative,

            @Schema(examples = "11.2") @Nullable Double low,
            @Schema(examples = "18.8") @Nullable Double high) {

        static SideView of(Effect.Side side) {
            return new SideView(
                    side.customers(),
                    side.before(),
                    side.after(),
                    side.change(),
                    side.relative(),
                    lowOf(side.interval()),
                    highOf(side.interval()));
        }
    }

    static EffectView of(String id, Measure outcome, List<InitiativeService.Measured> measured) {
        return new EffectView(
                id, outcome, measured.stream().map(EffectView::item).toList());
    }

    private static Item item(InitiativeService.Measured measured) {
        Effect effect = measured.effect();
        if (effect == null) {
            return new Item(
                    measured.horizon(),
                    measured.days(),
                    measured.lastDay(),
                    "not-closed",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        Interval interval = effect.interval();
        return new Item(
                measured.horizon(),
                measured.days(),
                measured.lastDay(),
                interval == null ? "too-few" : null,
                SideView.of(effect.treated()),
                SideView.of(effect.others()),
                effect.difference(),
                lowOf(interval),
                highOf(interval),
                interval == null ? null : interval.low() > 0 || interval.high() < 0 ? "SIGNAL" : "NOISE");
    }

    private static @Nullable Double lowOf(@Nullable Interval interval) {
        return interval == null ? null : Double.valueOf(interval.low());
    }

    private static @Nullable Double highOf(@Nullable Interval interval) {
        return interval == null ? null : Double.valueOf(interval.high());
    }
}
