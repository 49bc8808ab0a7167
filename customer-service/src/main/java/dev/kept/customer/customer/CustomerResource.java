// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.problem.Fault;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/customers")
@Produces("application/json")
@Tag(name = "Customers")
class CustomerResource {

    private final CustomerService customers;
    private final CustomerList list;
    private final CustomerViews views;

    CustomerResource(CustomerService customers, CustomerList list, CustomerViews views) {
        this.customers = customers;
        this.list = list;
        this.views = views;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "listCustomers",
            summary = "List customers",
            description = "Those that were merged into another one are left out, unless `merged=true` asks for them.")
    public Page<CustomerView> list(@BeanParam CustomerFilter filter, @BeanParam PageRequest request) {
        return views.page(list.page(filter, request, views.masked()));
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(operationId = "createCustomer", summary = "Create a customer")
    @APIResponseSchema(value = CustomerView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "409", description = "customer-external-id-taken")
    public RestResponse<CustomerView> create(@NotNull @Valid NewCustomer customer) {
        return created(customers.create(customer));
    }

    @GET
    @Path("/{customerId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getCustomer", summary = "Read a customer")
    @APIResponseSchema(CustomerView.class)
    public RestResponse<CustomerView> get(@RestPath String customerId) {
        return answer(customers.get(customerId), false);
    }

    @PATCH
    @Path("/{customerId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "updateCustomer",
            summary = "Change a customer",
            description = "A merge patch: members that are named change, null clears, others stay as they are. What"
                    + " a source says that the tenant believes less is kept, but does not show.")
    @APIResponseSchema(CustomerView.class)
    @APIResponse(responseCode = "409", description = "customer-external-id-taken, customer-merged or customer-erased")
    public RestResponse<CustomerView> update(
            @RestPath String customerId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(ref = "CustomerPatch")))
                    ObjectNode patch) {
        return answer(customers.patch(customerId, ifMatch, patch), true);
    }

    @DELETE
    @Path("/{customerId}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "deleteCustomer",
            summary = "Delete a customer",
            description =
                    "Its orders and refunds go with it, and it leaves every figure. Its external id is free again."
                            + " Customers that were merged into it go as well.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "customer-merged")
    public void delete(@RestPath String customerId, @RestHeader("If-Match") @Nullable String ifMatch) {
        customers.delete(customerId, ifMatch);
    }

    @PUT
    @Path("/by-external-id/{externalId}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "replaceCustomerByExternalId",
            summary = "Create or replace a customer by your own id",
            description = "Creates the customer if no other has this external id, else replaces all that the same"
                    + " source has said of it before. An equal body"
                    + " changes nothing, not even the version. `If-Match` is optional here.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or equal already",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CustomerView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CustomerView.class)))
    @APIResponse(responseCode = "409", description = "customer-merged or customer-erased")
    public RestResponse<CustomerView> replaceByExternalId(
            @RestPath @Size(min = 1, max = 100) String externalId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewCustomer customer) {
        if (customer.externalId != null && !customer.externalId.equals(externalId)) {
            throw INVALID_REQUEST.withFaults(List.of(Fault.textAt("/externalId", "external-id-differs")));
        }
        CustomerService.Upserted upserted = customers.upsert(externalId, ifMatch, customer.named(externalId));
        return upserted.created() ? created(upserted.customer()) : answer(upserted.customer(), true);
    }

    private RestResponse<CustomerView> created(Customer customer) {
        return RestResponse.ResponseBuilder.<CustomerView>created(URI.create("/api/v1/customers/" + customer.id()))
                .header("ETag", ETags.of(customer.version()))
                .entity(views.written(customer))
                .build();
    }

    private RestResponse<CustomerView> answer(Customer customer, boolean written) {
        return RestResponse.ResponseBuilder.ok(written ? views.written(customer) : views.read(customer))
                .header("ETag", ETags.of(customer.version()))
                .build();
    }
}
