// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valuegrid;

import dev.kept.metrics.answer.StoredLists;
import dev.kept.metrics.ruleset.Ruleset;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Contribution, potential and loyalty. */
@Path("/api/v1")
@Produces("application/json")
@Tag(name = "Customer value")
class ValueGridResource {

    private final ValueGridService grids;

    ValueGridResource(ValueGridService grids) {
        this.grids = grids;
    }

    @GET
    @Path("/value-grid")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getValueGrid",
            summary = "Class customers by value",
            description = "With what is done for each class, its tier of service, and how many are real customers.")
    public ValueGridView grid(
            @Parameter(
                            description = "At the end of this local day. Default: the last closed one.",
                            example = "2026-10-31")
                    @RestQuery
                    @Nullable LocalDate asOf,
            @Parameter(description = "Key of a segment of the tenant.", example = "vip") @RestQuery @Nullable String segment) {
        return grids.view(asOf, segment);
    }

    @GET
    @Path("/value-grid/customers")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "listValueGridCustomers",
            summary = "List customers with their value",
            description = "By id, or the most valuable first; every page is of the grid that the first one was of.")
    public Page<ValueGridView.Member> customers(
            @Parameter(example = "2026-10-31") @RestQuery @Nullable LocalDate asOf,
            @Parameter(description = "Key of a segment of the tenant.", example = "vip") @RestQuery @Nullable String segment,
            @Parameter(description = "Only of this class.") @RestQuery @Nullable ValueClass valueClass,
            @Parameter(description = "Default: CUSTOMER.") @RestQuery @Nullable MemberOrder sort,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        MemberOrder order = sort == null ? MemberOrder.CUSTOMER : sort;
        String fingerprint = String.join("\n", "value-grid", "" + asOf, segment, "" + valueClass, order.name());
        List<String> labels = valueClass == null ? List.of() : List.of(valueClass.name());
        return grids.list(asOf, segment, order, new StoredLists.Wanted(labels, fingerprint, limit, cursor));
    }

    @GET
    @Path("/value-policy")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getValuePolicy",
            summary = "Read how customers are classed by value",
            description = "The rules that hold now.")
    @APIResponseSchema(ValuePolicy.class)
    public RestResponse<ValuePolicy> policy() {
        return answer(grids.policy());
    }

    @PUT
    @Path("/value-policy")
    @Consumes("application/json")
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "replaceValuePolicy",
            summary = "Set how customers are classed by value",
            description = "A new version; equal rules change nothing. `If-Match` is optional here.")
    @APIResponseSchema(ValuePolicy.class)
    public RestResponse<ValuePolicy> replace(
            @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid ValuePolicy policy) {
        return answer(grids.put(ifMatch, policy));
    }

    private static RestResponse<ValuePolicy> answer(Ruleset<ValuePolicy> set) {
        return RestResponse.ResponseBuilder.ok(set.rules())
                .header("ETag", ETags.of(set.version()))
                .build();
    }
}
