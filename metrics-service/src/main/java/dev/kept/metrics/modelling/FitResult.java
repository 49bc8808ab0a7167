// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import dev.kept.metrics.model.fit.FitStatus;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to judge a fit.
 *
 * @param customers that it was made from
 * @param fingerprint of the data it was made from: equal data, equal fingerprint
 * @param exclusions customers left out, by reason
 * @param parts the models that were fitted
 * @param figures single numbers, such as errors in the test period
 * @param tables such as expected and seen purchases
 * @param warnings stable names of what a reader should know
 */
@Schema(name = "ModelFitResult", description = "All that is needed to judge a fit.")
public record FitResult(
        @Schema(required = true) long customers,

        @Schema(
                required = true,
                description = "SHA-256 of the data that it was made from: equal data, equal fingerprint.")
        String fingerprint,

        @Schema(required = true, description = "Customers left out, by reason.")
        Map<String, Long> exclusions,

        @Schema(required = true) List<Part> parts,

        @Schema(required = true, description = "Single numbers, such as errors in the test period.")
        List<Figure> figures,

        @Schema(required = true) List<Table> tables,

        @Schema(required = true, description = "What a reader should know, as stable names.")
        List<String> warnings) {

    public FitResult {
        exclusions = Map.copyOf(exclusions);
        parts = List.copyOf(parts);
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
        warnings = List.copyOf(warnings);
    }

    /** Whether, and as what, the whole is to be read: its first part decides. */
    FitStatus status() {
        return parts.isEmpty() ? FitStatus.CONVERGED : parts.get(0).status();
    }

    /**
     * One fitted model.
     *
     * @param name what it is of, such as {@code purchases}
     * @param model what it is, at a boundary the simpler model that it became
     * @param reason stable name of why it has not simply converged
     */
    @Schema(name = "ModelFitPart", description = "One fitted model.")
    public record Part(
            @Schema(required = true, examples = "purchases") String name,

            @Schema(
                    required = true,
                    description = "At a boundary the simpler model that it became.",
                    examples = "BG/NBD")
            String model,

            @Schema(
                    required = true,
                    description = "CONVERGED; BOUNDARY: it is a simpler model; NOT_IDENTIFIED: single parameters mean"
                            + " little, predictions hold; NOT_CONVERGED: nothing should be read from it.")
            FitStatus status,

            @Schema(examples = "no-dropout") @Nullable String reason,
            @Schema(required = true) List<Parameter> parameters,
            @Schema(required = true) double logLikelihood,
            @Schema(required = true) double observations) {

        public Part {
            parameters = List.copyOf(parameters);
        }
    }

    /** @param standardError null where the data do not identify the parameter */
    @Schema(name = "ModelParameter")
    public record Parameter(
            @Schema(required = true, examples = "alpha") String name,
            @Schema(required = true) double value,

            @Schema(description = "Absent where the data do not identify it.") @Nullable Double standardError) {}

    /** @param standardError null where it is not known */
    @Schema(name = "ModelFigure")
    public record Figure(
            @Schema(required = true, examples = "auc") String name,
            @Schema(required = true) double value,
            @Nullable Double standardError) {

        public static Figure of(String name, double value) {
            return new Figure(name, value, null);
        }
    }

    /** Rows under named columns; a cell without a value is null. */
    @Schema(name = "ModelTable", description = "Rows under named columns; a cell without a value is null.")
    public record Table(
            @Schema(required = true, examples = "holdout") String name,
            @Schema(required = true) List<String> columns,
            @Schema(required = true) List<List<@Nullable Double>> rows) {

        public Table {
            columns = List.copyOf(columns);
        }
    }
}
