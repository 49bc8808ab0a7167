// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribution;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How customers are attributed.
 *
 * @param rule which touch gets the credit
 * @param windowDays days before the first order in which touches count, and after a touch in which an order counts as a
 *     campaign's conversion
 */
@Schema(name = "AttributionPolicy", description = "How acquired customers are attributed to channels and campaigns.")
record AttributionPolicy(
        @Schema(description = "Which touch gets the credit.") @NotNull AttributionRule rule,

        @Schema(description = "Days before the first order in which touches count.", examples = "30")
        @NotNull @Min(1) @Max(3650) Integer windowDays) {
    /** What holds for a tenant that has declared nothing. */
    static final AttributionPolicy DEFAULTS = new AttributionPolicy(AttributionRule.LAST_TOUCH, 30);

    Duration window() {
        return Duration.ofDays(windowDays);
    }
}
