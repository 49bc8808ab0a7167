// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.contactpoint;

import dev.kept.restkit.problem.StandardProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Where a customer is reached, for the service that sends an invitation at this moment. For services only and never in
 * the public API: its scope is none that people have.
 */
@Path("/internal/contacts")
@Produces("application/json")
class ContactLookupResource {

    private final ContactLookup contacts;

    ContactLookupResource(ContactLookup contacts) {
        this.contacts = contacts;
    }

    @GET
    @Path("/{customerId}")
    @RolesAllowed("contacts:read")
    @Operation(hidden = true)
    public ContactView get(@RestPath String customerId, @RestQuery @NotNull @Size(min = 1, max = 64) String tenant) {
        return contacts.find(tenant, customerId).orElseThrow(StandardProblem.NOT_FOUND::with);
    }
}
