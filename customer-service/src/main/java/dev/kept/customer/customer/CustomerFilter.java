// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
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
    @Parameter(description = "Exactly this community.")
    @Nullable String community;

    @RestQuery
    @Parameter(description = "With exactly this tag.")
    @Nullable String tag;

    @RestQuery
    @Parameter(
            description =
                    "In whose id, external id or tags this text is found, and with the scope customers:pii in whose"
                            + " name, e-mail addresses, telephone numbers and other contacts; whatever the case, the accents and"
                            + " the width of letters. At least two characters, or one that is not ASCII. Finds the newest 1000.")
    @Nullable @Size(max = 100) String q;

    @RestQuery
    @Parameter(description = "With a completeness below this, 1 to 100.")
    @Nullable @Min(1) @Max(100) Integer completenessBelow;

    @RestQuery
    @Parameter(description = "True: only those that were merged into another customer. Else only the others.")
    @Nullable Boolean merged;

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
            description = "In this stage of the lifecycle; CHURNED is the list of those to win back. Follows a change"
                    + " within seconds.")
    @Nullable Stage stage;

    @RestQuery
    @Parameter(description = "Now in the segment with this key. Follows a change within seconds.", example = "vip")
    @Nullable String segment;

    @RestQuery
    @Parameter(
            description = "Names to sort by, a leading minus sorts downwards: createdAt, name (needs customers:pii),"
                    + " externalId, completeness. Default `-createdAt`.")
    @Nullable String sort;
}
