// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.metrics.catalog.AspectWeighing;
import dev.kept.metrics.catalog.Figure;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Weights by which aspects were composed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MetricWeights", description = "Weights by which aspects were composed, and in how many responses.")
record WeightsView(
        @Schema(
                description = "`request`: given in the request; `declared`: by the version of the survey that was"
                        + " answered; `equal`: by nobody, all aspects that occur count the same.",
                enumeration = {"request", "declared", "equal"},
                examples = "declared")
        String source,

        @Schema(description = "Key of the survey that declares them.", examples = "visit") @Nullable String survey,

        @Schema(description = "Number of its version.", examples = "2") @Nullable Integer surveyVersion,

        @Schema(
                description = "By aspect, as decimals, before they are divided by their sum.",
                examples = "{\"speed\": \"0.5\", \"food\": \"0.3\"}")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, String> weights,

        @Schema(description = "Responses of all points that were weighed so.", examples = "120")
        long responses) {

    static List<WeightsView> of(Collection<Figure> figures) {
        Map<AspectWeighing, Long> responses = new TreeMap<>();
        figures.forEach(figure -> figure.weighings().forEach((by, count) -> responses.merge(by, count, Long::sum)));
        return responses.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static WeightsView of(AspectWeighing weighing, long responses) {
        Map<String, String> weights = new TreeMap<>();
        weighing.weights().forEach((aspect, weight) -> weights.put(aspect, weight.toPlainString()));
        return new WeightsView(
                weighing.source().name().toLowerCase(Locale.ROOT),
                weighing.survey(),
                weighing.survey() == null ? null : weighing.version(),
                weights,
                responses);
    }
}
