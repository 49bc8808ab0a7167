// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.source;

import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/attribute-conflicts")
@Produces("application/json")
@Tag(name = "Attribute sources")
class AttributeConflictResource {

    private final AttributeViews views;

    AttributeConflictResource(AttributeViews views) {
        this.views = views;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "listAttributeConflicts",
            summary = "List attributes of which sources say different things",
            description =
                    "Each with the value that is believed, what the others say, and which part of the rule"
                            + " decided: the tenant's ranking of sources, then the later effectiveAt, then the later recording.")
    public Page<AttributeView> list(@BeanParam AttributeConflictFilter filter, @BeanParam PageRequest request) {
        return views.conflicts(filter, request);
    }
}
