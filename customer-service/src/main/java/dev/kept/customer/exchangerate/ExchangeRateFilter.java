// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.exchangerate;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which rates a list shall hold. */
public class ExchangeRateFilter {
    @RestQuery
    @Parameter(description = "Rates of this currency.", example = "USD")
    @Nullable String currency;

    @RestQuery
    @Parameter(description = "That hold from this day or a later one.", example = "2026-01-01")
    @Nullable LocalDate validFrom;

    @RestQuery
    @Parameter(description = "That hold from a day before this one.", example = "2027-01-01")
    @Nullable LocalDate validBefore;

    @RestQuery
    @Parameter(
            description =
                    "Names to sort by, a leading minus sorts downwards: currency, validFrom, createdAt. Default `-validFrom`.")
    @Nullable String sort;
}
