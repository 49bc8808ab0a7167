// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.audit;

import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/audit-entries")
@Produces("application/json")
@Tag(name = "Audit")
class AuditEntryResource {

    private final AuditList list;

    AuditEntryResource(AuditList list) {
        this.list = list;
    }

    @GET
    @RolesAllowed("admin")
    @Operation(
            operationId = "listAuditEntries",
            summary = "List who did what",
            description = "Merges, deletions, erasures, exports, imports and changes of settings and rules. Entries can"
                    + " neither be changed nor removed; createAuditVerification proves it.")
    public Page<AuditEntryView> list(@BeanParam AuditFilter filter, @BeanParam PageRequest request) {
        Page<AuditEntry> page = list.page(filter, request);
        return new Page<>(page.data().stream().map(AuditEntryView::of).toList(), page.page());
    }
}
