// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far customers come. */
@Schema(name = "ConversionFunnel", description = "Customers of an entry cohort by how far they came.")
record FunnelView(
        LocalDate from,
        LocalDate to,
        int withinDays,

        @Schema(description = "Whether reaching a step counts as having passed those before it.")
        boolean skipping,

        @Schema(description = "Last closed local day.") LocalDate asOf,

        List<FunnelGroup> groups,

        @Schema(description = "Each group against the first one that is not unknown, at the last step.")
        List<FunnelComparison> comparisons) {

    /** One group. */
    @Schema(name = "FunnelGroup", description = "The customers of one campaign, channel or value.")
    record FunnelGroup(
            @Schema(examples = "all") String group,
            long entered,

            @Schema(description = "Who entered long enough ago for all the days to be over.")
            long mature,

            List<FunnelStep> steps) {}

    /** One step. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FunnelStep", description = "Who reached one step within the days.")
    record FunnelStep(
            @Schema(examples = "stage:NEW") String step,

            @Schema(description = "Who reached it up to now; never more than the step before.")
            long reached,

            @Schema(description = "Of those who entered long enough ago.")
            Share ofEntered,

            @Schema(description = "Of those of them who reached the step before.")
            Share ofPrevious,

            @Schema(
                    description =
                            "Share that reaches it within the days by Kaplan and Meier, with those who have not had them yet; absent where nobody was seen for so long.",
                    examples = "0.42")
            @Nullable BigDecimal within) {}

    /** Two groups. */
    @Schema(name = "FunnelComparison", description = "The conversion of one group less that of another.")
    record FunnelComparison(
            @Schema(examples = "cpg_2") String group,
            @Schema(examples = "cpg_1") String against,
            ShareDifference difference) {}

    static FunnelView of(FunnelQuestion question, Map<String, Funnel.Counts> counts, LocalDate asOf) {
        List<FunnelGroup> groups = new ArrayList<>();
        counts.forEach((group, own) -> groups.add(group(question, group, own)));
        return new FunnelView(
                question.from(),
                question.to(),
                question.withinDays(),
                question.skipping(),
                asOf,
                groups,
                comparisons(counts, question.steps().size() - 1));
    }

    private static FunnelGroup group(FunnelQuestion question, String group, Funnel.Counts counts) {
        List<FunnelStep> steps = new ArrayList<>();
        for (int i = 0; i < question.steps().size(); i++) {
            OptionalDouble within = counts.within(i, question.withinDays());
            long before = i == 0 ? counts.mature : counts.reachedByMature[i - 1];
            steps.add(new FunnelStep(
                    question.steps().get(i).name(),
                    counts.reached[i],
                    counts.mature == 0 && counts.entered > 0
                            ? Share.without(0, "immature")
                            : Share.of(counts.reachedByMature[i], counts.mature),
                    Share.of(counts.reachedByMature[i], before),
                    within.isPresent() ? Share.rounded(within.getAsDouble()) : null));
        }
        return new FunnelGroup(group, counts.entered, counts.mature, steps);
    }

    private static List<FunnelComparison> comparisons(Map<String, Funnel.Counts> counts, int last) {
        List<String> names = counts.keySet().stream()
                .filter(name -> !name.equals(Funnel.UNKNOWN))
                .toList();
        List<FunnelComparison> comparisons = new ArrayList<>();
        for (String name : names.subList(Math.min(1, names.size()), names.size())) {
            comparisons.add(comparison(name, counts.get(name), names.get(0), counts.get(names.get(0)), last));
        }
        return comparisons;
    }

    private static FunnelComparison comparison(
            String group, Funnel.@Nullable Counts own, String against, Funnel.@Nullable Counts other, int last) {
        ShareDifference difference = own == null || other == null
                ? ShareDifference.NONE
                : ShareDifference.of(own.reachedByMature[last], own.mature, other.reachedByMature[last], other.mature);
        return new FunnelComparison(group, against, difference);
    }
}
