// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What touchpoints are followed by. */
@Schema(
        name = "TouchpointEffects",
        description =
                "Retention of customers with and without each touchpoint. A difference is no proof of a cause: who seeks contact differs from who does not.")
record TouchpointEffectsView(
        LocalDate from,
        LocalDate to,

        @Schema(description = "It is looked at the start of this day who is still present.")
        LocalDate until,

        @Schema(description = "Last closed local day.") LocalDate asOf,
        List<Effect> touchpoints) {

    /** One touchpoint. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TouchpointEffect", description = "Retention with and without one touchpoint.")
    record Effect(
            @Schema(examples = "contact:PHONE") String touchpoint,
            Share with,
            Share without,
            ShareDifference difference,

            @Schema(
                    description =
                            "The difference among customers who bought as often in the days (at most once, two to four times, five times and more), weighted as Mantel and Haenszel do; absent where no such group has both.",
                    examples = "0.05")
            @Nullable BigDecimal adjusted) {}

    static TouchpointEffectsView of(
            TouchpointQuestion question, List<TouchpointEffects.Counts> counts, LocalDate asOf) {
        boolean over = !question.until().isAfter(asOf.plusDays(1));
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            String name = question.touchpoints().get(i).name();
            effects.add(over ? effect(name, counts.get(i)) : immature(name, counts.get(i)));
        }
        return new TouchpointEffectsView(question.from(), question.to(), question.until(), asOf, effects);
    }

    private static Effect effect(String name, TouchpointEffects.Counts counts) {
        double adjusted = counts.adjusted();
        return new Effect(
                name,
                Share.of(counts.kept(1), counts.present(1)),
                Share.of(counts.kept(0), counts.present(0)),
                ShareDifference.of(counts.kept(1), counts.present(1), counts.kept(0), counts.present(0)),
                Double.isNaN(adjusted) ? null : Share.rounded(adjusted));
    }

    private static Effect immature(String name, TouchpointEffects.Counts counts) {
        return new Effect(
                name,
                Share.without(counts.present(1), "immature"),
                Share.without(counts.present(0), "immature"),
                ShareDifference.NONE,
                null);
    }
}
