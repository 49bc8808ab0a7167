// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.generation.Rebuild.Source;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wish to build all metrics anew. */
@Schema(name = "NewMetricRebuild", example = "{\"from\": \"facts\"}")
record NewRebuild(
        @NotNull @Schema(
                enumeration = {"facts", "timelines"},
                description =
                        "`facts`: from all that ever came, which verifies everything; `timelines`: from the merged"
                                + " histories of the customers, which is quicker.")
        String from) {

    Source source() {
        return Arrays.stream(Source.values())
                .filter(source -> MetricView.name(source).equals(from))
                .findFirst()
                .orElseThrow(() -> StandardProblem.INVALID_REQUEST.withFaults(List.of(Fault.textAt(
                        "/from",
                        "rebuild-source-unknown",
                        Arrays.stream(Source.values()).map(MetricView::name).collect(Collectors.joining(", "))))));
    }
}
