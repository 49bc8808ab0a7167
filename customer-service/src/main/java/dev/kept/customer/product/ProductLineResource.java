// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.product;

import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/product-lines")
@Produces("application/json")
@Tag(name = "Products")
class ProductLineResource {
    private final ProductLineService lines;

    ProductLineResource(ProductLineService lines) {
        this.lines = lines;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listProductLines", summary = "List product lines")
    public Page<ProductLineView> list(@BeanParam ProductLineFilter filter, @BeanParam PageRequest request) {
        Page<ProductLine> page = lines.page(filter, request);
        return new Page<>(page.data().stream().map(ProductLineView::of).toList(), page.page());
    }

    @GET
    @Path("/{lineKey}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getProductLine", summary = "Read a product line")
    @APIResponseSchema(ProductLineView.class)
    public RestResponse<ProductLineView> get(@RestPath String lineKey) {
        return answer(lines.get(lineKey));
    }

    @PUT
    @Path("/{lineKey}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "replaceProductLine",
            summary = "Record or rename a product line",
            description = "`If-Match` is optional here.")
    @APIResponseSchema(ProductLineView.class)
    public RestResponse<ProductLineView> replace(
            @RestPath @Pattern(regexp = "^[a-z][a-z0-9-]{0,59}$") String lineKey,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewProductLine line) {
        return answer(lines.save(lineKey, ifMatch, line));
    }

    @DELETE
    @Path("/{lineKey}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "deleteProductLine",
            summary = "Delete a product line",
            description = "Move its products to another line first.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "product-line-in-use")
    public void delete(@RestPath String lineKey, @RestHeader("If-Match") @Nullable String ifMatch) {
        lines.delete(lineKey, ifMatch);
    }

    private static RestResponse<ProductLineView> answer(ProductLine line) {
        return RestResponse.ResponseBuilder.ok(ProductLineView.of(line))
                .header("ETag", ETags.of(line.version()))
                .build();
    }
}
