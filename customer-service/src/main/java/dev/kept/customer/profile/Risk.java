// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How risky it is to deal with a customer.
 *
 * @param score from 0 (none) to 1 (certain), exact decimal text
 */
@Schema(name = "Risk", description = "How risky it is to deal with the customer.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Risk(
        @Schema(description = "The level that was assigned.") @NotNull RiskLevel level,

        @Schema(description = "From 0 (none) to 1 (certain), decimal text of at most four decimals.", examples = "0.25")
        @Nullable @Pattern(regexp = "^(0(\\.[0-9]{1,4})?|1(\\.0{1,4})?)$")
        String score,

        @Schema(description = "Why; hidden without the scope customers:pii.", examples = "late payments")
        @Nullable @Size(min = 1, max = 300) String reason) {

    /** The same without the reason, which is free text. */
    public Risk masked() {
        return new Risk(level, score, null);
    }
}
