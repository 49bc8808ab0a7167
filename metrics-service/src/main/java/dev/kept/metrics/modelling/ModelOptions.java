// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.kept.restkit.json.DecimalText;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
 * @param features names of features and of attributes; null for all features and the tenant's dimensions
 */
@Schema(name = "ModelOptions", description = "What is left out gets its default and is told in the answer.")
public record ModelOptions(
        @Schema(
                description = "Unit of time of the parameters. BG_BB needs it: there is one opportunity to buy in each"
                        + " of them. Default: WEEK; SBG and BDW: MONTH; MARGIN_RETENTION: YEAR.")
        @Nullable TimeUnit unit,

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

        @Schema(description = "Of everything that is drawn. Default: 1.") @Min(0) @Nullable Long seed,

        @Schema(description = "CHURN: what leaving is. Default: PURCHASE.") @Nullable ChurnTarget target,

        @Schema(
                description = "CHURN: names of features and of attributes of the profile. Default: all features and the"
                        + " tenant's dimensions.",
                examples = "[\"daysSincePurchase\", \"purchases\", \"region\"]")
        @Nullable @Size(min = 1, max = 50) List<@NotNull @Size(min = 1, max = 100) String> features,

        @Schema(
                type = SchemaType.STRING,
                description = "CHURN: penalty on half the squared standardised coefficients. Default: 0.",
                examples = "0")
        @JsonDeserialize(using = DecimalText.Reader.class)
        @JsonSerialize(using = DecimalText.Writer.class)
        @DecimalMin("0") @DecimalMax("1000000") @Nullable BigDecimal ridge,

        @Schema(description = "CHURN: folds of the cross-validation. Default: 5.") @Min(2) @Max(20) @Nullable Integer folds,

        @Schema(description = "CHURN: how scores become probabilities. Default: PLATT.") @Nullable ChurnCalibration calibration,

        @Schema(
                type = SchemaType.STRING,
                description =
                        "Cost to acquire a customer in the tenant's currency, for ltv-to-cac and payback-months. Default:"
                                + " customer-acquisition-cost of the year up to the cut, if costs are stored.",
                examples = "42.5")
        @JsonDeserialize(using = DecimalText.Reader.class)
        @JsonSerialize(using = DecimalText.Writer.class)
        @DecimalMin("0.0001") @Nullable BigDecimal acquisitionCost) {

    /** What leaving is. */
    @Schema(name = "ChurnTarget")
    public enum ChurnTarget {
        /** Nothing is bought within the horizon, by somebody who bought within the days that count as presence. */
        PURCHASE,
        /** Not entitled any more at the end of the horizon. */
        SUBSCRIPTION
    }

    /** How scores become probabilities. */
    @Schema(name = "ChurnCalibration")
    public enum ChurnCalibration {
        /** As the model says. */
        NONE,
        /** By a logistic curve through the scores of customers that the model had not seen. */
        PLATT,
        /** By the rising steps that are closest to them. */
        ISOTONIC
    }

    public ModelOptions {
        features = features == null ? null : List.copyOf(features);
    }

    /** Units of time. */
    @Schema(name = "ModelTimeUnit")
    public enum TimeUnit {
        DAY(1, ChronoUnit.DAYS),
        WEEK(7, ChronoUnit.WEEKS),
        /** 365.25 / 12 days. */
        MONTH(365.25 / 12, ChronoUnit.MONTHS),
        QUARTER(365.25 / 4, IsoFields.QUARTER_YEARS),
        YEAR(365.25, ChronoUnit.YEARS);

        private final double days;
        private final TemporalUnit calendar;

        TimeUnit(double days, TemporalUnit calendar) {
            this.days = days;
            this.calendar = calendar;
        }

        /** Its like in the calendar, where its length may vary. */
        public TemporalUnit calendar() {
            return calendar;
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
    private static final int DEFAULT_FOLDS = 5;

    /** Everything by default. */
    static final ModelOptions NONE =
            new ModelOptions(null, null, null, null, null, null, null, null, null, null, null, null);

    /** The same with the defaults written out. */
    ModelOptions complete(ModelKind kind) {
        return new ModelOptions(
                unit == null ? kind.defaultUnit() : unit,
                discountRate == null ? DEFAULT_DISCOUNT : discountRate,
                margin == null ? BigDecimal.ONE : margin,
                intervalLevel == null ? DEFAULT_LEVEL : intervalLevel,
                drawCount(),
                seedNumber(),
                churnTarget(),
                features,
                ridge == null ? BigDecimal.ZERO : ridge,
                foldCount(),
                churnCalibration(),
                acquisitionCost);
    }

    /** Length of the unit of time in days. */
    public double unitDays() {
        return timeUnit().days();
    }

    /** Unit of time of the parameters. */
    public TimeUnit timeUnit() {
        return unit == null ? DEFAULT_UNIT : unit;
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

    /** What leaving is. */
    public ChurnTarget churnTarget() {
        return target == null ? ChurnTarget.PURCHASE : target;
    }

    /** The names that are wanted, by default all of these. */
    public List<String> featureNames(Collection<String> known, List<String> dimensions) {
        if (features != null) {
            return features;
        }
        List<String> all = new ArrayList<>(known);
        all.addAll(dimensions);
        return all;
    }

    /** Penalty on half the squared standardised coefficients. */
    public double ridgePenalty() {
        return ridge == null ? 0 : ridge.doubleValue();
    }

    /** Folds of the cross-validation. */
    public int foldCount() {
        return folds == null ? DEFAULT_FOLDS : folds;
    }

    /** How scores become probabilities. */
    public ChurnCalibration churnCalibration() {
        return calibration == null ? ChurnCalibration.PLATT : calibration;
    }

    /** Of everything that is drawn. */
    public long seedNumber() {
        return seed == null ? 1 : seed;
    }
}
