// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which touches a list shall hold. */
public class TouchFilter {
    @RestQuery
    @Parameter(description = "Touches of this campaign.")
    @Nullable String campaignId;

    @RestQuery
    @Parameter(description = "Touches of this customer.")
    @Nullable String customerId;

    @RestQuery
    @Parameter(description = "Exactly this outcome.")
    @Nullable TouchOutcome outcome;

    @RestQuery
    @Parameter(description = "At or after this instant.")
    @Nullable Instant touchedAfter;

    @RestQuery
    @Parameter(description = "Before this instant.")
    @Nullable Instant touchedBefore;

    @RestQuery
    @Parameter(description = "`touchedAt` or `-touchedAt`. Default `-touchedAt`.")
    @Nullable String sort;
}
