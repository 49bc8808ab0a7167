// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How scores spread. */
@Schema(name = "ScoreDistribution", description = "Customers by band, and quantiles of their scores.")
record DistributionView(
        @Schema(examples = "2026-10-31") LocalDate asOf,
        @Schema(examples = "1") long policyVersion,

        @Schema(
                description = "The attribute that the groups are values of; null where there is one group.",
                examples = "region")
        @Nullable String groupBy,

        List<Group> groups) {

    /** Customers of one value. */
    @Schema(name = "ScoreDistributionGroup")
    record Group(
            @Schema(description = "Empty where it is not known.", examples = "华东")
            String value,

            @Schema(examples = "1200") long customers,
            @Schema(examples = "100") long low,
            @Schema(examples = "500") long middle,
            @Schema(examples = "550") long high,
            @Schema(examples = "50") long unknown,
            @Schema(examples = "63.2") @Nullable Double mean,
            @Schema(examples = "31.5") @Nullable Double p10,
            @Schema(examples = "64") @Nullable Double median,
            @Schema(examples = "88") @Nullable Double p90) {

        static Group of(String value, Distribution.Group group) {
            return new Group(
                    value,
                    group.customers(),
                    group.in(Band.LOW),
                    group.in(Band.MIDDLE),
                    group.in(Band.HIGH),
                    group.in(Band.UNKNOWN),
                    group.mean(),
                    group.quantile(.1),
                    group.quantile(.5),
                    group.quantile(.9));
        }
    }

    static DistributionView of(Distribution distribution) {
        return new DistributionView(
                distribution.asOf(),
                distribution.policy().version(),
                distribution.attribute(),
                distribution.groups().entrySet().stream()
                        .map(entry -> Group.of(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
