// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/inspection-findings")
@Produces("application/json")
@Tag(name = "Inspections")
class FindingListResource {

    private final InspectionList list;
    private final Caller caller;

    FindingListResource(InspectionList list, Caller caller) {
        this.list = list;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listInspectionFindings", summary = "List findings of inspections")
    public Page<FindingView> list(@BeanParam FindingFilter filter, @BeanParam PageRequest request) {
        boolean masked = !caller.has("customers:pii");
        Page<Found> page = list.findings(filter, request);
        return new Page<>(
                page.data().stream().map(found -> FindingView.of(found, masked)).toList(), page.page());
    }
}
