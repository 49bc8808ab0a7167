// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.order;

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

@Path("/api/v1/orders")
@Produces("application/json")
@Tag(name = "Orders")
class OrderResource {

    private final OrderService orders;
    private final OrderList list;

    OrderResource(OrderService orders, OrderList list) {
        this.orders = orders;
        this.list = list;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listOrders", summary = "List orders")
    public Page<OrderView> list(@BeanParam OrderFilter filter, @BeanParam PageRequest request) {
        Page<Order> page = list.page(filter, request);
        return new Page<>(page.data().stream().map(OrderView::of).toList(), page.page());
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(operationId = "createOrder", summary = "Record an order")
    @APIResponseSchema(value = OrderView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "409", description = "order-external-id-taken")
    public RestResponse<OrderView> create(@NotNull @Valid NewOrder order) {
        return created(orders.create(order));
    }

    @GET
    @Path("/{orderId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getOrder", summary = "Read an order")
    @APIResponseSchema(OrderView.class)
    public RestResponse<OrderView> get(@RestPath String orderId) {
        return answer(orders.get(orderId));
    }

    @PATCH
    @Path("/{orderId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "updateOrder",
            summary = "Correct an order",
            description = "A merge patch. The figures of every period that the order touches are corrected. Lines are"
                    + " replaced as a whole, and the amount follows them; the customer cannot change.")
    @APIResponseSchema(OrderView.class)
    @APIResponse(
            responseCode = "409",
            description = "order-external-id-taken, order-customer-fixed, order-below-refunded")
    public RestResponse<OrderView> update(
            @RestPath String orderId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(ref = "OrderPatch")))
                    ObjectNode patch) {
        return answer(orders.patch(orderId, ifMatch, patch));
    }

    @DELETE
    @Path("/{orderId}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "deleteOrder",
            summary = "Delete an order",
            description = "As if it had never been recorded. Delete its refunds first.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "order-has-refunds")
    public void delete(@RestPath String orderId, @RestHeader("If-Match") @Nullable String ifMatch) {
        orders.delete(orderId, ifMatch);
    }

    @PUT
    @Path("/by-external-id/{externalId}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "replaceOrderByExternalId",
            summary = "Record or replace an order by your own id",
            description = "Records the order if no other has this external id, else corrects all of it. An equal body"
                    + " changes nothing, not even the version. `If-Match` is optional here.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or equal already",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OrderView.class)))
    @APIResponse(responseCode = "409", description = "order-customer-fixed, order-below-refunded")
    public RestResponse<OrderView> replaceByExternalId(
            @RestPath @Size(min = 1, max = 100) String externalId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewOrder order) {
        if (order.externalId() != null && !order.externalId().equals(externalId)) {
            throw INVALID_REQUEST.withFaults(List.of(Fault.textAt("/externalId", "external-id-differs")));
        }
        OrderService.Upserted upserted = orders.upsert(externalId, ifMatch, order.named(externalId));
        return upserted.created() ? created(upserted.order()) : answer(upserted.order());
    }

    private static RestResponse<OrderView> created(Order order) {
        return RestResponse.ResponseBuilder.<OrderView>created(URI.create("/api/v1/orders/" + order.id()))
                .header("ETag", ETags.of(order.version()))
                .entity(OrderView.of(order))
                .build();
    }

    private static RestResponse<OrderView> answer(Order order) {
        return RestResponse.ResponseBuilder.ok(OrderView.of(order))
                .header("ETag", ETags.of(order.version()))
                .build();
    }
}
