// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import dev.kept.customer.source.AttributeView;
import dev.kept.customer.source.AttributeViews;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/customers/{customerId}/attributes")
@Produces("application/json")
@Tag(name = "Attribute sources")
class CustomerAttributeResource {

    private final CustomerService customers;
    private final AttributeViews views;

    CustomerAttributeResource(CustomerService customers, AttributeViews views) {
        this.customers = customers;
        this.views = views;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "listCustomerAttributes",
            summary = "See who said what of a customer",
            description =
                    "Every attribute of its profile with the value that is believed, its source and date, and what"
                            + " other sources say. Personal values need the scope customers:pii.")
    public List<AttributeView> list(@RestPath String customerId) {
        return views.of(customers.get(customerId).id());
    }
}
