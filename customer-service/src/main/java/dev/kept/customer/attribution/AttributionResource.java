// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/customers/{customerId}/attribution")
@Produces("application/json")
@Tag(name = "Campaigns")
class AttributionResource {
    private final AttributionService attributions;

    AttributionResource(AttributionService attributions) {
        this.attributions = attributions;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "getCustomerAttribution",
            summary = "Read what brought a customer",
            description = "By the tenant's policy: a touch or a referral within the window before the first order, else"
                    + " the declared acquisitionChannel, else `unknown`.")
    public AttributionView get(@RestPath String customerId) {
        return attributions.of(customerId);
    }
}
