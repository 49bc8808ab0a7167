// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which offers a list shall hold. */
public class WinBackOfferFilter {

    @RestQuery
    @Parameter(description = "Offers to this customer.")
    @Nullable String customerId;

    @RestQuery
    @Parameter(description = "Offers of this campaign.")
    @Nullable String campaignId;

    @RestQuery
    @Parameter(description = "Offers by this agent.")
    @Nullable String agentId;

    @RestQuery
    @Parameter(description = "Offers of this kind.")
    @Nullable OfferKind kind;

    @RestQuery
    @Parameter(description = "Offers of which this became.")
    @Nullable OfferOutcome outcome;

    @RestQuery
    @Parameter(description = "Offered at or after this instant.")
    @Nullable Instant offeredAfter;

    @RestQuery
    @Parameter(description = "Offered before this instant.")
    @Nullable Instant offeredBefore;

    @RestQuery
    @Parameter(
            description =
                    "Names to sort by, a leading minus sorts downwards: offeredAt, expiresAt. Default `-offeredAt`.")
    @Nullable String sort;
}
