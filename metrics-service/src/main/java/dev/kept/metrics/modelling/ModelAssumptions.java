// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.kept.restkit.json.DecimalText;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a model of margin and retention takes as given instead of reading it from what is stored.
 *
 * @param retention share of customers who are kept from one period to the next, 0 to 1
 * @param margin that a customer leaves in a period, in the currency
 * @param growth of the margin from one period to the next
 * @param firstMargin when the first margin comes in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "ModelAssumptions",
        description =
                "MARGIN_RETENTION only. A period is the unit of the options. What is left out is read from what is"
                        + " stored: the share of the customers of a period ago who are still there, and what each of them left in"
                        + " it.")
public record ModelAssumptions(
        @Schema(
                type = SchemaType.STRING,
                description = "Share that is kept from one period to the next.",
                examples = "0.8")
        @JsonDeserialize(using = DecimalText.Reader.class)
        @JsonSerialize(using = DecimalText.Writer.class)
        @DecimalMin("0") @DecimalMax("1") @Nullable BigDecimal retention,

        @Schema(type = SchemaType.STRING, description = "What each customer leaves in a period.", examples = "100")
        @JsonDeserialize(using = DecimalText.Reader.class)
        @JsonSerialize(using = DecimalText.Writer.class)
        @DecimalMin("0") @DecimalMax("1000000000000") @Nullable BigDecimal margin,

        @Schema(
                type = SchemaType.STRING,
                description = "Growth of the margin from one period to the next. Default: 0.",
                examples = "0.05")
        @JsonDeserialize(using = DecimalText.Reader.class)
        @JsonSerialize(using = DecimalText.Writer.class)
        @DecimalMin("-1") @DecimalMax("10") @Nullable BigDecimal growth,

        @Schema(description = "When the first margin comes in. Default: PERIOD_END.") @Nullable FirstMargin firstMargin) {

    /** When the first margin comes in. */
    @Schema(name = "ModelFirstMargin")
    public enum FirstMargin {
        /** From those who are still there after a period. */
        PERIOD_END,
        /** At once, from everybody. */
        NOW
    }

    static final ModelAssumptions NONE = new ModelAssumptions(null, null, null, null);

    /** Of the margin, per period. */
    public double growthRate() {
        return growth == null ? 0 : growth.doubleValue();
    }

    /** Whether the first margin comes in at once. */
    public boolean firstNow() {
        return firstMargin == FirstMargin.NOW;
    }
}
