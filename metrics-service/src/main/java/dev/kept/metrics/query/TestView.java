// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.metrics.math.Significance;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How surprising a difference is if nothing is behind it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "MetricTest",
        requiredProperties = {"method", "z", "p"},
        description =
                "How surprising the difference is if nothing is behind it. The two figures are taken as independent.")
record TestView(
        @Schema(
                description = "`two-proportion-z` (shares, pooled), `poisson-z` (counts and rates), `wald-difference`"
                        + " (each with its standard error), `welch` (the same against Student's t of `df`).",
                examples = "two-proportion-z")
        String method,

        @Schema(description = "The difference over its standard error.", examples = "2.65017195126")
        BigDecimal z,

        @Schema(
                description = "Degrees of freedom of Student's t that `z` is held against; absent for the normal.",
                examples = "118.4")
        @Nullable BigDecimal df,

        @Schema(description = "Two-sided, from 0 to 1.", examples = "0.00804508136820")
        BigDecimal p) {

    static TestView of(Significance test) {
        return new TestView(
                test.method(),
                Numbers.rounded(BigDecimal.valueOf(test.z())),
                Double.isInfinite(test.df()) ? null : Numbers.rounded(BigDecimal.valueOf(test.df())),
                Numbers.rounded(BigDecimal.valueOf(test.p())));
    }
}
