// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valuegrid;

import dev.kept.metrics.ruleset.Rulesets;
import dev.kept.restkit.problem.Fault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How customers are classed by value, who counts as a real customer, and what follows. */
@Schema(
        name = "ValuePolicy",
        description = "How customers are classed by value, who counts as a real one, and what follows.")
record ValuePolicy(
        @Schema(description = "Days up to the day of the grid that are looked at.", examples = "365")
        @Min(14) @Max(3650) int windowDays,

        @Schema(description = "Quintile from which contribution and potential are high.", examples = "4")
        @Min(1) @Max(5) int highFrom,

        @Schema(description = "Loyalty score from which loyalty is high.", examples = "50")
        @DecimalMin("0") @DecimalMax("100") double loyalFrom,

        @Schema(
                description =
                        "Orders of the window from which a buyer counts as a customer, if both halves of the window were"
                                + " profitable too.",
                examples = "2")
        @Min(1) @Max(1000) int leastOrders,

        @Schema(description = "One for each class.") @NotNull @Valid @Size(min = 8, max = 8) List<@NotNull @Valid ValueAction> actions) {

    static final Rulesets.Kind<ValuePolicy> RULES =
            new Rulesets.Kind<>("value", ValuePolicy.class, new ValuePolicy(365, 4, 50, 2, standard()));

    private static List<ValueAction> standard() {
        return List.of(
                ValueAction.of(ValueClass.STAR, "gold", "Look after in person, grow together", "专人维护，共同成长"),
                ValueAction.of(ValueClass.CORE, "gold", "Keep: reward loyalty, offer what fits", "保持：奖励忠诚，交叉推荐"),
                ValueAction.of(ValueClass.CONTESTED, "gold", "Win over: find out what ties are missing", "争取：找出忠诚缺口"),
                ValueAction.of(ValueClass.FADING, "silver", "Ask why, and win back before it is gone", "了解原因，提前挽回"),
                ValueAction.of(ValueClass.RISING, "silver", "Develop: offer more of what is bought", "培育：扩大现有需求"),
                ValueAction.of(ValueClass.OPPORTUNITY, "silver", "Try: first offers, then ties", "试探：先优惠，再建立关系"),
                ValueAction.of(ValueClass.FAITHFUL, "standard", "Thank: ask for recommendations", "感谢：请其推荐"),
                ValueAction.of(ValueClass.MARGINAL, "standard", "Serve at low cost", "低成本服务"));
    }

    /** What no annotation can say. */
    List<Fault> faults() {
        long classes = actions.stream().map(ValueAction::valueClass).distinct().count();
        return classes == actions.size() ? List.of() : List.of(Fault.textAt("/actions", "class-repeated"));
    }
}
