// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.duplicate;

import dev.kept.customer.customer.PossibleDuplicate;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/customers/{customerId}/duplicates")
@Produces("application/json")
@Tag(name = "Duplicates and merges")
class CustomerDuplicateResource {

    private final Duplicates duplicates;

    CustomerDuplicateResource(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "listCustomerDuplicates",
            summary = "See which customers may be the same one",
            description = "Equal in an e-mail address, a telephone number, the name together with the birth date, or a"
                    + " company's registration number; those equal in most first.")
    public List<PossibleDuplicate> of(@RestPath String customerId) {
        return duplicates.of(customerId);
    }
}
