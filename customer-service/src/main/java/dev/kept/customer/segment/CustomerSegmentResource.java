// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import dev.kept.restkit.page.Page;
import dev.kept.restkit.page.PageInfo;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/customers/{customerId}/segments")
@Produces("application/json")
@Tag(name = "Segments")
class CustomerSegmentResource {

    private final CustomerSegmentService segments;

    CustomerSegmentResource(CustomerSegmentService segments) {
        this.segments = segments;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "listCustomerSegments",
            summary = "List the segments of a customer",
            description = "Every stay in a segment, past ones too, computed from the facts as they are now.")
    public Page<CustomerSegmentView> list(
            @RestPath String customerId,
            @Parameter(description = "Only the stays that hold on this local day.", example = "2024-06-30")
                    @RestQuery
                    @Nullable LocalDate asOf) {
        return new Page<>(segments.of(customerId, asOf), new PageInfo(null, false));
    }
}
