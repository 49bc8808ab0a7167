// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.rfm;

import dev.kept.metrics.answer.StoredLists;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Recency, frequency and monetary value. */
@Path("/api/v1/rfm")
@Produces("application/json")
@Tag(name = "Customer value")
@RolesAllowed("metrics:read")
class RfmResource {

    private final RfmService rfm;

    RfmResource(RfmService rfm) {
        this.rfm = rfm;
    }

    @GET
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getRfm",
            summary = "Score buyers by recency, frequency and monetary value",
            description =
                    "With the edges of each score, the customers of each of the 125 cells and the groups of cells.")
    public RfmView get(
            @Parameter(
                            description = "At the end of this local day. Default: the last closed one.",
                            example = "2026-10-31")
                    @RestQuery
                    @Nullable LocalDate asOf,
            @Parameter(description = "Key of a segment of the tenant: only its customers are scored.", example = "vip")
                    @RestQuery
                    @Nullable String segment) {
        return rfm.view(asOf, segment);
    }

    @GET
    @Path("/customers")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "listRfmCustomers",
            summary = "List buyers with their scores",
            description = "In the order of their ids; every page is of the scores that the first one was of.")
    public Page<RfmCustomerView> list(
            @Valid @BeanParam RfmFilter filter,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        return rfm.list(filter, new StoredLists.Wanted(filter.cells(), filter.fingerprint(), limit, cursor));
    }
}
