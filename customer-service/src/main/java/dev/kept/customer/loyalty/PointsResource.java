// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import dev.kept.customer.listing.PageRequest;
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
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/customers/{customerId}")
@Produces("application/json")
@Tag(name = "Loyalty")
class PointsResource {
    private final PointsService points;
    private final PointsList list;
    private final Caller caller;

    PointsResource(PointsService points, PointsList list, Caller caller) {
        this.points = points;
        this.list = list;
        this.caller = caller;
    }

    @GET
    @Path("/points")
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "getPointsBalance",
            summary = "Read a customer's points",
            description = "The balance is the sum of the ledger, now or as of a time in the past.")
    public PointsBalanceView balance(
            @RestPath String customerId,
            @Parameter(description = "A time in the past; now if left out.") @RestQuery @Nullable Instant asOf) {
        return points.balance(customerId, asOf);
    }

    @GET
    @Path("/points-entries")
    @RolesAllowed("customers:read")
    @Operation(operationId = "listPointsEntries", summary = "List a customer's points ledger")
    public Page<PointsEntryView> list(
            @RestPath String customerId, @BeanParam PointsFilter filter, @BeanParam PageRequest request) {
        Page<PointsEntry> page = list.page(customerId, filter, request);
        return new Page<>(page.data().stream().map(this::view).toList(), page.page());
    }

    @POST
    @Path("/points-entries")
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createPointsEntry",
            summary = "Add to a customer's points ledger",
            description =
                    "Entries are never changed; a wrong one is taken back by one REVERSE. Nobody can spend more than"
                            + " the balance, however many requests come at once.")
    @APIResponseSchema(value = PointsEntryView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(
            responseCode = "409",
            description = "points-not-enough (tells the balance), points-already-reversed, points-not-reversible")
    public RestResponse<PointsEntryView> create(@RestPath String customerId, @NotNull @Valid NewPointsEntry entry) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view(points.record(customerId, entry)))
                .build();
    }

    private PointsEntryView view(PointsEntry entry) {
        return PointsEntryView.of(entry, !caller.has("customers:pii"));
    }
}
