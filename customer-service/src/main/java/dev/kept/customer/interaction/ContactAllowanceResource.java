// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/customers/{customerId}/contact-allowance")
@Produces("application/json")
@Tag(name = "Interactions")
class ContactAllowanceResource {

    private final ContactAllowanceService allowances;

    ContactAllowanceResource(ContactAllowanceService allowances) {
        this.allowances = allowances;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "getContactAllowance",
            summary = "See whether a customer wants another contact",
            description =
                    "Contacts that the company sought in the tenant's current month, against the preferences of the"
                            + " customer. It warns; recording an interaction is never refused.")
    public ContactAllowance get(@RestPath String customerId) {
        return allowances.of(customerId);
    }
}
