// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.choice;

import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.Text;
import dev.kept.metrics.choice.Recommendations.Recommendation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which metrics fit a company. */
@Schema(name = "MetricRecommendations", description = "Which metrics fit a company, by what it wants.")
record RecommendationView(
        @Schema(description = "What the company lives from.", examples = "SUBSCRIPTION")
        String businessModel,

        List<GoalView> goals) {

    /** The metrics that serve a goal. */
    @Schema(name = "MetricGoal", description = "The metrics that serve a goal; the most telling first.")
    record GoalView(
            @Schema(
                    examples = "retain",
                    enumeration = {"satisfy", "retain", "grow", "earn", "serve"})
            String goal,

            @Schema(description = "By language tag.") Map<String, String> title,
            List<Recommended> metrics) {}

    /** A metric and why. */
    @Schema(name = "RecommendedMetric", description = "A metric and why it fits.")
    record Recommended(
            @Schema(examples = "renewal-rate") String metric,

            @Schema(
                    examples = "loyalty",
                    enumeration = {"satisfaction", "loyalty", "growth", "value"})
            String family,

            @Schema(description = "By language tag.") Map<String, String> name,

            @Schema(description = "Why, by language tag.") Map<String, String> reason,

            @Schema(description = "Whether a target is set for it.")
            boolean hasTarget) {

        static Recommended of(Recommendation recommendation, Metric metric, boolean hasTarget) {
            return new Recommended(
                    metric.key(),
                    metric.family().name().toLowerCase(Locale.ROOT),
                    both(metric.name()),
                    both(recommendation.reason()),
                    hasTarget);
        }
    }

    /** Both languages of a text, by language tag. */
    static Map<String, String> both(Text text) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("en", text.english());
        both.put("zh-CN", text.chinese());
        return both;
    }
}
