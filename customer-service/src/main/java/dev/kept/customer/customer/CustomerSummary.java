// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.index.MatchKey;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The few members by which people recognise a customer in a list. */
@Schema(name = "CustomerSummary", description = "The few members by which people recognise a customer in a list.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerSummary(
        @Schema(required = true, examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String customerId,

        @Schema(description = "The customer's id in your own system.", examples = "C-17850") @Nullable String externalId,

        @Schema(description = "Masked without the scope customers:pii.", examples = "张*") @Nullable String name,

        @Schema(hidden = true) @JsonIgnore Set<MatchKey> keys) {

    static CustomerSummary of(Customer customer, boolean masked) {
        CustomerProfile profile = customer.profile();
        return new CustomerSummary(
                customer.id(),
                profile.externalId(),
                masked ? Mask.name(profile.name()) : profile.name(),
                masked ? Set.of() : profile.identity().keys());
    }
}
