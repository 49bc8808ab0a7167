// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.recommendation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/customers/{customerId}/product-candidates")
@Produces("application/json")
@Tag(name = "Recommendations")
class ProductCandidateResource {

    private final CoPurchases purchases;

    ProductCandidateResource(CoPurchases purchases) {
        this.purchases = purchases;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "listProductCandidates",
            summary = "List products that a customer may want next, with the reason",
            description = "Products that the customer has not bought, but others who bought what it has: best first by"
                    + " the share of them who did. Products that everybody buys are left out (lift of 1 or less), and"
                    + " so are pairs that too few customers bought.")
    public ProductCandidates list(
            @RestPath String customerId,
            @Parameter(description = "Purchases of the last so many days count.")
                    @RestQuery
                    @DefaultValue("365")
                    @Min(1) @Max(3650) int days,
            @Parameter(description = "Fewer customers than these who bought both are no evidence.")
                    @RestQuery
                    @DefaultValue("3")
                    @Min(1) @Max(1_000_000) int minCustomers,
            @Parameter(description = "At most so many candidates.") @RestQuery @DefaultValue("10") @Min(1) @Max(100) int limit) {
        return purchases.candidates(customerId, days, minCustomers, limit);
    }
}
