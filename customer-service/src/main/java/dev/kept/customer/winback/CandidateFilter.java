// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which candidates a list shall hold. */
public class CandidateFilter {

    @RestQuery
    @Parameter(description = "Only those who are lost, or only those at risk.")
    @Nullable CandidateStanding standing;

    @RestQuery
    @Min(1) @Max(3650) @Parameter(
            description = "At risk is who has not bought for at least so many days; where it is left out, half of the"
                    + " days after which a customer is lost.")
    @Nullable Integer atRiskAfterDays;

    @RestQuery
    @Min(0) @Parameter(description = "Lapsed for at least so many days.")
    @Nullable Integer minLapseDays;

    @RestQuery
    @Min(0) @Parameter(description = "Lapsed for at most so many days.")
    @Nullable Integer maxLapseDays;

    @RestQuery
    @Parameter(description = "Lost for this reason, by its code.")
    @Nullable String churnReason;

    @RestQuery
    @Parameter(description = "Only those to whom an open offer was made, or only the others.")
    @Nullable Boolean offered;

    @RestQuery
    @Parameter(description = "A name to sort by, a leading minus sorts downwards: value, lapseDays. Default `-value`.")
    @Nullable String sort;
}
