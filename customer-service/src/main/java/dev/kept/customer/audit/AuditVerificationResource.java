// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/audit-verifications")
@Produces("application/json")
@Tag(name = "Audit")
class AuditVerificationResource {

    private final AuditVerifications verifications;

    AuditVerificationResource(AuditVerifications verifications) {
        this.verifications = verifications;
    }

    @POST
    @RolesAllowed("admin")
    @Operation(
            operationId = "createAuditVerification",
            summary = "Verify the audit log",
            description = "Walks through the whole hash chain and names the first entry that was altered or is missing."
                    + " Nothing is stored.")
    public AuditVerification verify(@NotNull @Valid NewAuditVerification verification) {
        return verifications.verify(verification.known());
    }
}
