// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.money.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Churns by reason, the most frequent first. */
@Schema(name = "ChurnReasonCounts", description = "Churns by reason, the most frequent first, group by group.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChurnCountsView(
        @Schema(description = "First day.", examples = "2024-01-01") @Nullable LocalDate from,

        @Schema(description = "First day after the last.", examples = "2024-07-01") @Nullable LocalDate to,

        @Schema(required = true, description = "Churns in all groups.", examples = "40")
        long churned,

        @Schema(required = true) List<Group> groups) {

    /** The churns of one group. */
    @Schema(name = "ChurnReasonGroup", description = "The churns of one group.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(
            @Schema(
                    description =
                            "Value of what was grouped by; absent where it is not known, or nothing was grouped by.")
            @Nullable String group,

            @Schema(required = true, description = "Churns: the sum over the reasons.", examples = "40")
            long churned,

            @Schema(required = true) List<Reason> reasons) {

        static Group of(@Nullable String group, Map<String, Long> counts) {
            long churned = counts.values().stream().mapToLong(Long::longValue).sum();
            List<Reason> reasons = new ArrayList<>();
            long so = 0;
            List<Map.Entry<String, Long>> sorted = counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .toList();
            for (Map.Entry<String, Long> count : sorted) {
                so += count.getValue();
                reasons.add(new Reason(
                        count.getKey(), count.getValue(), share(count.getValue(), churned), share(so, churned)));
            }
            return new Group(group, churned, reasons);
        }
    }

    /** One reason. */
    @Schema(name = "ChurnReasonCount", description = "How many churns have this as their main reason.")
    record Reason(
            @Schema(required = true, description = "Code, or `unknown`.", examples = "price")
            String reason,

            @Schema(required = true, examples = "18") long count,

            @Schema(
                    required = true,
                    description = "Of the group's churns; six decimals, half to even.",
                    examples = "0.45")
            BigDecimal share,

            @Schema(required = true, description = "Of this reason and all before it.", examples = "0.45")
            BigDecimal cumulativeShare) {}

    private static BigDecimal share(long part, long whole) {
        return Decimals.normal(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_EVEN));
    }
}
