// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.merge;

import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

@Path("/api/v1/customer-merges")
@Produces("application/json")
@Tag(name = "Duplicates and merges")
class CustomerMergeResource {

    private final CustomerMergeService merges;
    private final CustomerMergeList list;
    private final Caller caller;

    CustomerMergeResource(CustomerMergeService merges, CustomerMergeList list, Caller caller) {
        this.merges = merges;
        this.list = list;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listCustomerMerges", summary = "List merges of customers")
    public Page<CustomerMergeView> list(@BeanParam CustomerMergeFilter filter, @BeanParam PageRequest request) {
        Page<CustomerMerge> page = list.page(filter, request);
        return new Page<>(page.data().stream().map(this::view).toList(), page.page());
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createCustomerMerge",
            summary = "Merge a customer into another one",
            description = "All of its file goes to the survivor, which takes over what it does not know itself; figures"
                    + " are as if there had always been one. The merged customer stays readable with `mergedInto`, takes"
                    + " no more changes, and its ids name the survivor wherever something is recorded.")
    @APIResponseSchema(value = CustomerMergeView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "409", description = "customer-merged or customer-erased")
    public RestResponse<CustomerMergeView> create(@NotNull @Valid NewCustomerMerge merge) {
        CustomerMerge created = merges.merge(merge);
        return RestResponse.ResponseBuilder.<CustomerMergeView>created(
                        URI.create("/api/v1/customer-merges/" + created.id()))
                .header("ETag", ETags.of(created.version()))
                .entity(view(created))
                .build();
    }

    @GET
    @Path("/{mergeId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getCustomerMerge", summary = "Read a merge of customers")
    @APIResponseSchema(CustomerMergeView.class)
    public RestResponse<CustomerMergeView> get(@RestPath String mergeId) {
        return answer(merges.get(mergeId));
    }

    @POST
    @Path("/{mergeId}/undo")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "undoCustomerMerge",
            summary = "Undo a merge of customers",
            description =
                    "What went over goes back, as far as it is still there; what was recorded since stays with the"
                            + " survivor. Where the survivor was merged further, undo that merge first.")
    @APIResponseSchema(CustomerMergeView.class)
    @APIResponse(responseCode = "409", description = "merge-undone-already, merge-not-the-last or customer-erased")
    public RestResponse<CustomerMergeView> undo(@RestPath String mergeId) {
        return answer(merges.undo(mergeId));
    }

    private RestResponse<CustomerMergeView> answer(CustomerMerge merge) {
        return RestResponse.ResponseBuilder.ok(view(merge))
                .header("ETag", ETags.of(merge.version()))
                .build();
    }

    private CustomerMergeView view(CustomerMerge merge) {
        return CustomerMergeView.of(merge, !caller.has("customers:pii"));
    }
}
