// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.money.Decimals;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.Serializable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The rules by which stages follow from facts. All lengths are whole local days. */
@Schema(name = "LifecycleRules", description = "The rules by which stages follow from facts, in whole local days.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PolicyRules(
        @Schema(description = "NEW while the first purchase is at most so many days ago.", examples = "30")
        @NotNull @Min(0) @Max(3650) Integer newDays,

        @Schema(description = "What makes a customer loyal.") @NotNull @Valid Loyalty loyal,

        @Schema(description = "What makes a customer lost.") @NotNull @Valid Churn churn,

        @Schema(description = "Who counts as a real customer, beyond having bought.") @NotNull @Valid Qualification qualification)
        implements Serializable {

    /** What holds before anything is published. */
    static final PolicyRules DEFAULTS = new PolicyRules(
            30, new Loyalty(3, 365, 90, 365), new Churn(Basis.ANY, null, 0), new Qualification(2, "0", 0));

    /** Which facts make a customer one. */
    @Schema(name = "LifecycleBasis")
    enum Basis {
        /** A purchase or a contract, whichever reaches further. */
        ANY,
        /** Purchases only. */
        ORDERS,
        /** Contracts only. */
        CONTRACT
    }

    /** So many purchases within so many days after so long a tenure, or so long a contract. */
    @Schema(name = "LoyaltyRule", description = "Either of two ways to become LOYAL.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Loyalty(
            @Schema(description = "At least so many purchases …", examples = "3") @NotNull @Min(1) @Max(1000) Integer orders,

            @Schema(description = "… within so many days …", examples = "365") @NotNull @Min(1) @Max(3650) Integer withinDays,

            @Schema(description = "… once the first purchase is so many days ago.", examples = "90")
            @NotNull @Min(0) @Max(3650) Integer tenureDays,

            @Schema(
                    description = "Or under one contract for at least so many days without a gap; absent: a contract"
                            + " alone makes nobody loyal.",
                    examples = "365")
            @Nullable @Min(1) @Max(3650) Integer contractDays)
            implements Serializable {}

    /** When a customer is no longer one. */
    @Schema(name = "ChurnRule", description = "When a customer becomes CHURNED.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Churn(
            @Schema(description = "Which facts keep a customer: any, purchases only, or contracts only.") @NotNull Basis basis,

            @Schema(
                    description = "Lost once the last purchase is so many days ago; absent: the days of presence in the"
                            + " tenant's settings.",
                    examples = "90")
            @Nullable @Min(1) @Max(3650) Integer inactivityDays,

            @Schema(description = "Lost so many days after the end of a contract.", examples = "14")
            @NotNull @Min(0) @Max(3650) Integer graceDays)
            implements Serializable {}

    /** The real customer. */
    @Schema(name = "QualificationRule", description = "Who counts as a real customer: all three must hold.")
    record Qualification(
            @Schema(description = "At least so many purchases.", examples = "2") @NotNull @Min(0) @Max(1000) Integer minOrders,

            @Schema(
                    description = "At least so much paid, less refunds, in the tenant's currency.",
                    examples = "1000.00")
            @NotNull @Pattern(regexp = Decimals.AMOUNT) String minRevenue,

            @Schema(description = "The first purchase at least so many days ago.", examples = "30")
            @NotNull @Min(0) @Max(3650) Integer minTenureDays)
            implements Serializable {}

    /** With the tenant's inactivity window where the policy names none. */
    PolicyRules within(int presenceDays) {
        return churn.inactivityDays() != null
                ? this
                : new PolicyRules(
                        newDays, loyal, new Churn(churn.basis(), presenceDays, churn.graceDays()), qualification);
    }

    /** The inactivity window in force. */
    int inactivityDays() {
        Integer days = churn.inactivityDays();
        if (days == null) {
            throw new IllegalStateException("The rules have not been completed by the tenant's settings");
        }
        return days;
    }
}
