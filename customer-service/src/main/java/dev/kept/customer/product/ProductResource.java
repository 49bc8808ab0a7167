// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.product;

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

@Path("/api/v1/products")
@Produces("application/json")
@Tag(name = "Products")
class ProductResource {
    private final ProductService products;
    private final ProductList list;

    ProductResource(ProductService products, ProductList list) {
        this.products = products;
        this.list = list;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listProducts", summary = "List products")
    public Page<ProductView> list(@BeanParam ProductFilter filter, @BeanParam PageRequest request) {
        Page<Product> page = list.page(filter, request);
        return new Page<>(page.data().stream().map(ProductView::of).toList(), page.page());
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(operationId = "createProduct", summary = "Record a product")
    @APIResponseSchema(value = ProductView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "409", description = "product-code-taken")
    public RestResponse<ProductView> create(@NotNull @Valid NewProduct product) {
        return created(products.create(product));
    }

    @GET
    @Path("/{productId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getProduct", summary = "Read a product")
    @APIResponseSchema(ProductView.class)
    public RestResponse<ProductView> get(@RestPath String productId) {
        return answer(products.get(productId));
    }

    @PATCH
    @Path("/{productId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("customers:write")
    @Operation(operationId = "updateProduct", summary = "Change a product", description = "A merge patch.")
    @APIResponseSchema(ProductView.class)
    @APIResponse(responseCode = "409", description = "product-code-taken")
    public RestResponse<ProductView> update(
            @RestPath String productId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(ref = "ProductPatch")))
                    ObjectNode patch) {
        return answer(products.patch(productId, ifMatch, patch));
    }

    @DELETE
    @Path("/{productId}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "deleteProduct",
            summary = "Delete a product",
            description = "Order lines that name its code stay. To stop selling it, set `active` to false.")
    public void delete(@RestPath String productId, @RestHeader("If-Match") @Nullable String ifMatch) {
        products.delete(productId, ifMatch);
    }

    @PUT
    @Path("/by-code/{code}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "replaceProductByCode",
            summary = "Record or replace a product by its code",
            description = "Records the product if no other has this code, else replaces all of it. An equal body"
                    + " changes nothing, not even the version. `If-Match` is optional here.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or equal already",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProductView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProductView.class)))
    public RestResponse<ProductView> replaceByCode(
            @RestPath @Size(min = 1, max = 100) String code,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewProduct product) {
        if (!product.code().equals(code)) {
            throw INVALID_REQUEST.withFaults(List.of(Fault.textAt("/code", "code-differs")));
        }
        ProductService.Upserted upserted = products.upsert(ifMatch, product);
        return upserted.created() ? created(upserted.product()) : answer(upserted.product());
    }

    private static RestResponse<ProductView> created(Product product) {
        return RestResponse.ResponseBuilder.<ProductView>created(URI.create("/api/v1/products/" + product.id()))
                .header("ETag", ETags.of(product.version()))
                .entity(ProductView.of(product))
                .build();
    }

    private static RestResponse<ProductView> answer(Product product) {
        return RestResponse.ResponseBuilder.ok(ProductView.of(product))
                .header("ETag", ETags.of(product.version()))
                .build();
    }
}
