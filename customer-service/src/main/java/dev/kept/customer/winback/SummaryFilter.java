// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which offers are counted. */
public class SummaryFilter {

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
    @Parameter(description = "Offered at or after this instant.")
    @Nullable Instant offeredAfter;

    @RestQuery
    @Parameter(description = "Offered before this instant.")
    @Nullable Instant offeredBefore;
}
