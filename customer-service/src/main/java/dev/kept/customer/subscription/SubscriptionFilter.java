// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which subscriptions a list shall hold. */
public class SubscriptionFilter {

    @RestQuery
    @Parameter(description = "Subscriptions of this customer.")
    @Nullable String customerId;

    @RestQuery
    @Parameter(description = "The subscription with this id in your own system.")
    @Nullable String externalId;

    @RestQuery
    @Parameter(description = "Begun with this plan.")
    @Nullable String plan;

    @RestQuery
    @Parameter(
            description =
                    "Names to sort by, a leading minus sorts downwards: startsOn, createdAt. Default" + " `-startsOn`.")
    @Nullable String sort;
}
