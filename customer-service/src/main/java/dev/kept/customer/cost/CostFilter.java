// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.cost;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which costs a list shall hold. */
public class CostFilter {
    @RestQuery
    @Parameter(description = "Exactly this type.")
    @Nullable CostType type;

    @RestQuery
    @Parameter(description = "Exactly this channel.")
    @Nullable String channel;

    @RestQuery
    @Parameter(description = "Costs of this campaign.")
    @Nullable String campaignId;

    @RestQuery
    @Parameter(description = "Costs of this customer alone.")
    @Nullable String customerId;

    @RestQuery
    @Parameter(description = "The cost with this id in your own system.")
    @Nullable String externalId;

    @RestQuery
    @Parameter(
            description = "Names to sort by, a leading minus sorts downwards: createdAt, amount. Default `-createdAt`.")
    @Nullable String sort;
}
