// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.driver;

import dev.kept.metrics.model.regression.Coefficient;
import dev.kept.metrics.model.regression.LeastSquares;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What drives a target. */
@Schema(
        name = "DriverAnalysis",
        description =
                "Least squares of a target on its possible drivers, with the explained variance shared out among them."
                        + " The shares sum to R². They say what goes together, not what would happen if a driver were changed.")
record DriverView(
        @Schema(examples = "visit/overall") String target,

        @Schema(description = "Observations with a target and every driver.", examples = "1850")
        int n,

        @Schema(description = "Observations with a target that lack a driver.", examples = "838")
        long incomplete,

        @Schema(examples = "0.5376") double rSquared,
        @Schema(examples = "0.536") double adjustedRSquared,
        @Schema(examples = "1.0568") double intercept,

        @Schema(
                description = "lmg: exact; lmg-sampled: above 20 drivers, from random orders with a fixed seed.",
                examples = "lmg")
        String method,

        @Schema(
                description = "Standard errors of the shares by driver, where they were sampled.",
                examples = "{\"food\": 0.0004}")
        Map<String, Double> lmgStandardErrors,

        @Schema(description = "Drivers left out: constant, or determined by those before them.")
        List<String> aliased,

        @Schema(
                description =
                        "Whether two drivers are so alike (VIF above 5) that their coefficients say little alone.")
        boolean collinear,

        List<Item> drivers) {

    private static final double INFLATED = 5;

    /** A driver. */
    @Schema(name = "Driver")
    record Item(
            @Schema(examples = "food") String driver,

            @Schema(description = "Units of the target per unit of the driver.", examples = "0.1756")
            double coefficient,

            @Schema(examples = "0.017") double standardError,

            @Schema(description = "In standard deviations.", examples = "0.21")
            double beta,

            @Schema(description = "Variance inflation.", examples = "1.8")
            double vif,

            @Schema(description = "Shapley share of the variance.", examples = "0.103")
            double lmg,

            @Schema(description = "Johnson's relative weight.", examples = "0.104")
            double johnson,

            @Schema(description = "95 % interval of the share, by resampling.", examples = "0.086")
            double low,

            @Schema(examples = "0.121") double high,

            @Schema(description = "Mean of the driver.", examples = "3.9")
            double mean,

            @Schema(description = "Ranks that the intervals allow: first and last.", examples = "[1, 3]")
            List<Integer> ranks,

            @Schema(examples = "IMPROVE_FIRST") Drivers.Quadrant quadrant) {}

    static DriverView of(DriverService.Answer answer) {
        LeastSquares fit = answer.drivers().regression();
        Map<String, Coefficient> coefficients =
                fit.coefficients().stream().collect(Collectors.toMap(Coefficient::name, Function.identity()));
        Map<String, LeastSquares.Standardised> standardised = fit.standardised().stream()
                .collect(Collectors.toMap(LeastSquares.Standardised::name, Function.identity()));
        List<Item> items = new ArrayList<>();
        for (Drivers.Driver driver : answer.drivers().drivers()) {
            Coefficient coefficient = coefficients.get(driver.name());
            LeastSquares.Standardised column = standardised.get(driver.name());
            if (coefficient != null && column != null) {
                items.add(item(driver, coefficient, column));
            }
        }
        return new DriverView(
                answer.target(),
                fit.n(),
                answer.table().incomplete(),
                fit.rSquared(),
                fit.adjustedRSquared(),
                fit.coefficients().get(0).value(),
                answer.drivers().method(),
                answer.drivers().drivers().stream()
                        .filter(driver -> driver.lmgError() > 0)
                        .collect(Collectors.toMap(Drivers.Driver::name, Drivers.Driver::lmgError)),
                fit.aliased(),
                fit.standardised().stream().anyMatch(column -> column.varianceInflation() > INFLATED),
                items);
    }

    private static Item item(Drivers.Driver driver, Coefficient coefficient, LeastSquares.Standardised column) {
        return new Item(
                driver.name(),
                coefficient.value(),
                coefficient.standardError().orElse(0),
                column.beta(),
                column.varianceInflation(),
                driver.lmg(),
                driver.johnson(),
                driver.low(),
                driver.high(),
                driver.mean(),
                List.of(driver.rankFrom(), driver.rankTo()),
                driver.quadrant());
    }
}
