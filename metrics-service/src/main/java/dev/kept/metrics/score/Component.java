// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.metrics.snapshot.CustomerSnapshot;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One component of a score: a measure between fixed bounds, so that nobody's score moves because others moved.
 *
 * @param worst measure that is worth 0; below {@code best} more is better, above it less is
 * @param best measure that is worth 100
 * @param weight above zero; only its share of all weights counts
 */
@Schema(
        name = "ScoreComponent",
        description = "A measure of a customer, worth 0 at `worst` and 100 at `best`, linear between and cut beyond.")
record Component(
        @Schema(examples = "recency") @NotNull @Pattern(regexp = "[a-z][a-z0-9]*(-[a-z0-9]+)*") @Size(max = 60) String key,

        @NotNull Measure measure,

        @Schema(description = "Days up to the day of the score that are looked at.", examples = "365")
        @Min(1) @Max(3650) int windowDays,

        @Schema(
                description = "For RATING_INDEX and RECOMMENDATION: only these questions, each as survey/question;"
                        + " left out: all of their type.",
                examples = "relationship/trust")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable @Valid @Size(max = 50) List<@NotNull @Size(min = 3, max = 200) String> questions,

        @Schema(description = "The measure that is worth 0.", examples = "180")
        @DecimalMin("-1000000000000") @DecimalMax("1000000000000") double worst,

        @Schema(description = "The measure that is worth 100.", examples = "0")
        @DecimalMin("-1000000000000") @DecimalMax("1000000000000") double best,

        @Schema(description = "Above zero; its share of all weights counts.", examples = "0.25")
        @DecimalMin(value = "0", inclusive = false) @DecimalMax("1000000") double weight) {

    static Component of(String key, Measure measure, int windowDays, double worst, double best, double weight) {
        return new Component(key, measure, windowDays, null, worst, best, weight);
    }

    boolean asks(String question) {
        return questions == null || questions.contains(question);
    }

    Component weighing(double other) {
        return new Component(key, measure, windowDays, questions, worst, best, other);
    }

    Composite.Part part(CustomerSnapshot customer) {
        Double measured = measure.of(customer, this);
        return new Composite.Part(key, weight, measured, measured == null ? null : worth(measured));
    }

    /** 0 to 100. */
    double worth(double measured) {
        return 100 * Math.max(0, Math.min(1, (measured - worst) / (best - worst)));
    }
}
