// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which customers a list shall hold. */
public class CustomerFilter {

    @RestQuery
    @Parameter(description = "The customer with this id in your own system.")
    @Nullable String externalId;

    @RestQuery
    @Parameter(description = "Names that begin with this text, whatever the case. Needs the scope customers:pii.")
    @Nullable String name;

    @RestQuery
    @Parameter(description = "Persons or companies.")
    @Nullable CustomerType type;

    @RestQuery
    @Parameter(description = "Exactly this country.")
    @Nullable String country;

    @RestQuery
    @Parameter(description = "Exactly this region.")
    @Nullable String region;

    @RestQuery
    @Parameter(description = "Exactly this city.")
    @Nullable String city;

    @RestQuery
    @Parameter(description = "Exactly this channel.")
    @Nullable String acquisitionChannel;

    @RestQuery
    @Parameter(description = "Recorded at or after this instant.")
    @Nullable Instant createdAfter;

    @RestQuery
    @Parameter(description = "Recorded before this instant.")
    @Nullable Instant createdBefore;

    @RestQuery
    @Parameter(
            description = "Names to sort by, a leading minus sorts downwards: createdAt, name (needs customers:pii),"
                    + " externalId. Default `-createdAt`.")
    @Nullable String sort;
}
