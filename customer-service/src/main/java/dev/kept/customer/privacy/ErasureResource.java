// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.privacy;

import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/erasures")
@Produces("application/json")
@Tag(name = "Privacy")
class ErasureResource {

    private final Erasures erasures;
    private final ErasureList list;

    ErasureResource(Erasures erasures, ErasureList list) {
        this.erasures = erasures;
        this.list = list;
    }

    @GET
    @RolesAllowed("admin")
    @Operation(operationId = "listErasures", summary = "List certificates of erasures")
    public Page<ErasureView> list(@BeanParam ErasureFilter filter, @BeanParam PageRequest request) {
        Page<Erasure> page = list.page(filter, request);
        return new Page<>(page.data().stream().map(Erasure::view).toList(), page.page());
    }

    @GET
    @Path("/{erasureId}")
    @RolesAllowed("admin")
    @Operation(operationId = "getErasure", summary = "Read the certificate of an erasure")
    @APIResponseSchema(ErasureView.class)
    public RestResponse<ErasureView> get(@RestPath String erasureId) {
        return RestResponse.ResponseBuilder.ok(erasures.get(erasureId).view())
                .header("ETag", ETags.of(1)) // a certificate never changes
                .build();
    }
}
