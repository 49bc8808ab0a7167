// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.kept.restkit.json.DecimalText;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a model is fitted and what its predictions are worth; all of it is told with the result.
 *
 * @param unit the unit of time of the parameters
 * @param discountRate per year; cash comes at the end of a month of 30.4375 days
 * @param margin what is left of revenue
 * @param intervalLevel coverage of intervals
 * @param draws of the parametric bootstrap; 0 for no intervals
 * @param seed of everything that is drawn: equal seeds give equal results
 */
@Schema(name = "ModelOptions", description = "What is left out gets its default and is told in the answer.")
public record ModelOptions(
        @Schema(description = "Unit of time of the parameters. Default: WEEK.") @Nullable TimeUnit unit,

        @Schema(type = SchemaType.STRING, description = "Per year. Default: 0.1.", examples = "0.1")
        @JsonDeserialize(using = DecimalText.Reader.class)
        @JsonSerialize(using = DecimalText.Writer.class)
        @DecimalMin("0") @DecimalMax("10") @Nullable BigDecimal discountRate,

        @Schema(
                type = SchemaType.STRING,
                description = "Share of revenue that is left after the cost of goods and of serving. Default: 1.",
                examples = "0.35")
        @JsonDeserialize(using = DecimalText.Reader.class)
        @JsonSerialize(using = DecimalText.Writer.class)
        @DecimalMin("0") @DecimalMax("1") @Nullable BigDecimal margin,

        @Schema(type = SchemaType.STRING, description = "Coverage of intervals. Default: 0.95.", examples = "0.95")
        @JsonDeserialize(using = DecimalText.Reader.class)
        @JsonSerialize(using = DecimalText.Writer.class)
        @DecimalMin("0.5") @DecimalMax("0.999") @Nullable BigDecimal intervalLevel,

        @Schema(description = "Draws of the parametric bootstrap; 0 for no intervals. Default: 100.")
        @Min(0) @Max(1000) @Nullable Integer draws,

        @Schema(description = "Of everything that is drawn. Default: 1.") @Min(0) @Nullable Long seed) {

    /** Units of time. */
    @Schema(name = "ModelTimeUnit")
    public enum TimeUnit {
        DAY(1),
        WEEK(7),
        /** 365.25 / 12 days. */
        MONTH(365.25 / 12);

        private final double days;

        TimeUnit(double days) {
            this.days = days;
        }

        /** Its length. */
        public double days() {
            return days;
        }
    }

    private static final TimeUnit DEFAULT_UNIT = TimeUnit.WEEK;
    private static final BigDecimal DEFAULT_DISCOUNT = new BigDecimal("0.1");
    private static final BigDecimal DEFAULT_LEVEL = new BigDecimal("0.95");
    private static final int DEFAULT_DRAWS = 100;

    /** Everything by default. */
    static final ModelOptions NONE = new ModelOptions(null, null, null, null, null, null);

    /** The same with the defaults written out. */
    ModelOptions complete() {
        return new ModelOptions(
                unit == null ? DEFAULT_UNIT : unit,
                discountRate == null ? DEFAULT_DISCOUNT : discountRate,
                margin == null ? BigDecimal.ONE : margin,
                intervalLevel == null ? DEFAULT_LEVEL : intervalLevel,
                drawCount(),
                seedNumber());
    }

    /** Length of the unit of time in days. */
    public double unitDays() {
        return (unit == null ? DEFAULT_UNIT : unit).days();
    }

    /** Per year. */
    public double yearlyDiscount() {
        return (discountRate == null ? DEFAULT_DISCOUNT : discountRate).doubleValue();
    }

    /** What is left of revenue, 0 to 1. */
    public double marginShare() {
        return (margin == null ? BigDecimal.ONE : margin).doubleValue();
    }

    /** Coverage of intervals. */
    public double level() {
        return (intervalLevel == null ? DEFAULT_LEVEL : intervalLevel).doubleValue();
    }

    /** Draws of the parametric bootstrap. */
    public int drawCount() {
        return draws == null ? DEFAULT_DRAWS : draws;
    }

    /** Of everything that is drawn. */
    public long seedNumber() {
        return seed == null ? 1 : seed;
    }
}
