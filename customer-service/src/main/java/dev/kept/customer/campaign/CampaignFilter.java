// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which campaigns a list shall hold. */
public class CampaignFilter {
    @RestQuery
    @Parameter(description = "The campaign with this key.")
    @Nullable String key;

    @RestQuery
    @Parameter(description = "Exactly this channel.")
    @Nullable String channel;

    @RestQuery
    @Parameter(description = "Those at this point of their life.")
    @Nullable CampaignStatus status;

    @RestQuery
    @Parameter(description = "Names to sort by, a leading minus sorts downwards: createdAt, key. Default `-createdAt`.")
    @Nullable String sort;
}
