// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which interactions a list shall hold. */
public class InteractionFilter {

    @RestQuery
    @Parameter(description = "Interactions of this customer.")
    @Nullable String customerId;

    @RestQuery
    @Parameter(description = "The interaction with this id in your own system.")
    @Nullable String externalId;

    @RestQuery
    @Parameter(description = "Through this channel.")
    @Nullable InteractionChannel channel;

    @RestQuery
    @Parameter(description = "At this touchpoint.")
    @Nullable String touchpoint;

    @RestQuery
    @Parameter(description = "Handled by this agent.")
    @Nullable String agentId;

    @RestQuery
    @Parameter(description = "Began at or after this instant.")
    @Nullable Instant startedAfter;

    @RestQuery
    @Parameter(description = "Began before this instant.")
    @Nullable Instant startedBefore;

    @RestQuery
    @Parameter(
            description = "Names to sort by, a leading minus sorts downwards: startedAt, createdAt. Default"
                    + " `-startedAt`.")
    @Nullable String sort;
}
