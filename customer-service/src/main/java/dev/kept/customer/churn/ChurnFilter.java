// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which churns a list shall hold. */
public class ChurnFilter {

    @RestQuery
    @Parameter(description = "Churns of this customer.")
    @Nullable String customerId;

    @RestQuery
    @Parameter(description = "Churned on this day or later.", example = "2024-06-01")
    @Nullable LocalDate from;

    @RestQuery
    @Parameter(description = "Churned before this day.", example = "2024-07-01")
    @Nullable LocalDate to;

    @RestQuery
    @Parameter(description = "Whether the record came to exist by itself and nobody has touched it.")
    @Nullable Boolean automatic;

    @RestQuery
    @Parameter(
            description = "Names to sort by, a leading minus sorts downwards: churnedOn, createdAt. Default"
                    + " `-churnedOn`.")
    @Nullable String sort;
}
