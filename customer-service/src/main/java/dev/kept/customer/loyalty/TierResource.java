// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.page.PageInfo;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/customers/{customerId}")
@Produces("application/json")
@Tag(name = "Loyalty")
class TierResource {
    /** One change of tier. */
    @Schema(name = "CustomerTierStep", description = "From when on a customer was in a tier.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TierStepView(
            @Schema(required = true, examples = "2024-03-08T09:30:00Z")
            Instant since,

            @Schema(description = "Key of the tier; absent for none.", examples = "gold") @Nullable String tier) {}

    private final TierService tiers;

    TierResource(TierService tiers) {
        this.tiers = tiers;
    }

    @GET
    @Path("/tier")
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "getCustomerTier",
            summary = "Read a customer's tier",
            description = "Now or as of another time, by the rules that hold now.")
    public TierView tier(
            @RestPath String customerId,
            @Parameter(description = "At this time; now if left out.") @RestQuery @Nullable Instant asOf) {
        return tiers.tier(customerId, asOf);
    }

    @GET
    @Path("/tier-history")
    @RolesAllowed("customers:read")
    @Operation(operationId = "listCustomerTierHistory", summary = "List a customer's changes of tier, oldest first")
    public Page<TierStepView> history(@RestPath String customerId) {
        return new Page<>(
                tiers.history(customerId).stream().map(TierResource::view).toList(), new PageInfo(null, false));
    }

    private static TierStepView view(TierStep step) {
        Tier tier = step.tier();
        return new TierStepView(step.since(), tier == null ? null : tier.key());
    }
}
