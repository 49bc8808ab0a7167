// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which offers a list shall hold. */
public class WinBackOfferFilter extends SummaryFilter {

    @RestQuery
    @Parameter(description = "Offers to this customer.")
    @Nullable String customerId;

    @RestQuery
    @Parameter(description = "Offers of which this became.")
    @Nullable OfferOutcome outcome;

    @RestQuery
    @Parameter(
            description =
                    "Names to sort by, a leading minus sorts downwards: offeredAt, expiresAt. Default `-offeredAt`.")
    @Nullable String sort;
}
