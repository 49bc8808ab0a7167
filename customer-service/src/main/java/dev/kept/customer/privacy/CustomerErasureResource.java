// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.privacy;

import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/customers/{customerId}/erasure")
@Produces("application/json")
@Tag(name = "Privacy")
class CustomerErasureResource {

    private final Erasures erasures;

    CustomerErasureResource(Erasures erasures) {
        this.erasures = erasures;
    }

    @POST
    @Idempotent
    @RolesAllowed("admin")
    @Operation(
            operationId = "eraseCustomer",
            summary = "Erase who a customer is",
            description =
                    "Removes names, contacts, your own ids, free text and personal attributes of the customer, and"
                            + " of all that were merged into it, everywhere and for good; survey-service does the same a moment"
                            + " later. The customer stays as an anonymous row, so that no past count or figure changes; it"
                            + " refuses changes from then on, and its external id is free again. Answers with the certificate."
                            + " Files that you imported before, and backups, are yours to delete.")
    @APIResponseSchema(value = ErasureView.class, responseCode = "201", responseDescription = "Erased")
    @APIResponse(responseCode = "409", description = "customer-already-erased")
    public RestResponse<ErasureView> erase(@RestPath String customerId, @NotNull @Valid NewErasure erasure) {
        ErasureView certificate = erasures.erase(customerId, erasure).view();
        return RestResponse.ResponseBuilder.<ErasureView>created(URI.create("/api/v1/erasures/" + certificate.id()))
                .header("ETag", ETags.of(1))
                .entity(certificate)
                .build();
    }
}
