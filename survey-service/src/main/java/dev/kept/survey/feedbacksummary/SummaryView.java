// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedbacksummary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What feedback says together. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FeedbackSummary", description = "What feedback says together.")
record SummaryView(
        @Schema(required = true, description = "All items of the time asked for, each once.", examples = "812")
        long items,

        @Schema(
                required = true,
                description = "Groups that have items, in the order of their values. An item with several themes counts"
                        + " in each of them and in each theme that these are a part of, so groups by theme may add up to"
                        + " more than all items; an item without one is in the group without themeId.")
        List<Group> groups) {

    /** Items that have the same values. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FeedbackSummaryGroup", description = "Items with the same values, and the filter that lists them.")
    record Group(
            @Nullable String themeId,
            @Schema(examples = "delivery") @Nullable String themeKey,
            @Schema(examples = "REVIEW") @Nullable String source,
            @Schema(examples = "dianping.com") @Nullable String site,
            @Schema(examples = "NEGATIVE") @Nullable String sentiment,

            @Schema(description = "First day of the period.", examples = "2026-05-01") @Nullable String period,

            @Schema(required = true, examples = "37") long items,

            @Schema(
                    description =
                            "Items more than in the period before, of the same values; by period only, and absent in"
                                    + " the first period of the time asked for. A group that is not there had none.",
                    examples = "-5")
            @Nullable Long change,

            @Schema(
                    required = true,
                    description = "Mean of the items' sentiment scores.",
                    type = SchemaType.NUMBER,
                    examples = "-0.2104")
            BigDecimal meanScore,

            @Schema(
                    description = "Path that lists these items; absent where a value is lacking.",
                    examples = "/api/v1/feedback-items?source=REVIEW")
            @Nullable String itemsPath) {

        /** What it has in common with the same group in other periods, and the period. */
        List<@Nullable String> values(@Nullable String inPeriod) {
            return Arrays.asList(themeId, source, site, sentiment, inPeriod);
        }

        Group changedBy(long more) {
            return new Group(themeId, themeKey, source, site, sentiment, period, items, more, meanScore, itemsPath);
        }
    }
}
