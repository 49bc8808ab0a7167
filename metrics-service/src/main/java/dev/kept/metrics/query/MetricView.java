// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.Variant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the catalogue, in both languages. */
@Schema(name = "Metric", description = "A metric of the catalogue, with its named definitions.")
record MetricView(
        @Schema(examples = "retention-rate") String key,

        @Schema(
                examples = "loyalty",
                enumeration = {"satisfaction", "loyalty", "growth", "value"})
        String family,

        @Schema(description = "By language tag.") Map<String, String> familyName,

        @Schema(
                examples = "higher-is-better",
                enumeration = {"higher-is-better", "lower-is-better", "neutral"})
        String direction,

        @Schema(description = "By language tag.") Map<String, String> name,
        @Schema(description = "By language tag.") Map<String, String> description,

        @Schema(description = "Lengths of period for which it exists.")
        List<String> grains,

        @Schema(
                description =
                        "What it can be grouped by and filtered on for this tenant. `lifecycleStage` is the stage that"
                                + " the customer was in; `segment` cuts into segments (filter by the parameter of that name).")
        List<String> dimensions,

        @Schema(description = "Groups that every answer is cut into.")
        List<String> ownGroups,

        @Schema(description = "Values of `part` whose customers can be listed.")
        List<String> memberParts,

        @Schema(description = "The default first.") List<DefinitionView> definitions) {

    /** One named definition. */
    @Schema(name = "MetricDefinition")
    record DefinitionView(
            @Schema(examples = "set-based") String key,
            int version,
            @Schema(examples = "ratio") String unit,
            @Schema(description = "By language tag.") Map<String, String> formula,
            @Schema(description = "By language tag.") Map<String, String> meaning,
            String source,

            @Schema(
                    description = "Whether it can stand beside the figures of others; not where it depends on how one"
                            + " has asked.")
            boolean benchmarked) {

        static DefinitionView of(Variant variant) {
            return new DefinitionView(
                    variant.key(),
                    variant.version(),
                    MetricView.name(variant.unit()),
                    Texts.both(variant.formula()),
                    Texts.both(variant.meaning()),
                    variant.source(),
                    variant.benchmarked());
        }
    }

    static MetricView of(Metric metric, List<String> dimensions) {
        return new MetricView(
                metric.key(),
                name(metric.family()),
                Texts.both(metric.family().title()),
                name(metric.direction()),
                Texts.both(metric.name()),
                Texts.both(metric.description()),
                metric.grains().stream().map(MetricView::name).toList(),
                dimensions,
                metric.ownGroups(),
                List.copyOf(metric.members().keySet()),
                metric.variants().stream().map(DefinitionView::of).toList());
    }

    /** An enum constant as the API writes it. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
