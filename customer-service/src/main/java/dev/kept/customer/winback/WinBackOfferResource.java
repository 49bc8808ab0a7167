// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
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

@Path("/api/v1/win-back-offers")
@Produces("application/json")
@Tag(name = "Win-back")
class WinBackOfferResource {

    private final WinBackOfferService offers;
    private final WinBackOfferList list;
    private final Caller caller;

    WinBackOfferResource(WinBackOfferService offers, WinBackOfferList list, Caller caller) {
        this.offers = offers;
        this.list = list;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listWinBackOffers", summary = "List offers to win customers back")
    public Page<WinBackOfferView> list(@BeanParam WinBackOfferFilter filter, @BeanParam PageRequest request) {
        Page<WinBackOffer> page = list.page(filter, request);
        return new Page<>(page.data().stream().map(this::view).toList(), page.page());
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createWinBackOffer",
            summary = "Record an offer to win a customer back",
            description = "The first purchase or subscription within its window wins the customer back by itself.")
    @APIResponseSchema(value = WinBackOfferView.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<WinBackOfferView> create(@NotNull @Valid NewWinBackOffer offer) {
        WinBackOffer created = offers.create(offer);
        return RestResponse.ResponseBuilder.<WinBackOfferView>created(
                        URI.create("/api/v1/win-back-offers/" + created.id()))
                .header("ETag", ETags.of(created.version()))
                .entity(view(created))
                .build();
    }

    @GET
    @Path("/{winBackOfferId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getWinBackOffer", summary = "Read an offer to win a customer back")
    @APIResponseSchema(WinBackOfferView.class)
    public RestResponse<WinBackOfferView> get(@RestPath String winBackOfferId) {
        return answer(offers.get(winBackOfferId));
    }

    @PATCH
    @Path("/{winBackOfferId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "updateWinBackOffer",
            summary = "Correct an offer",
            description = "A merge patch; its customer is fixed. Its outcome follows from what holds then.")
    @APIResponseSchema(WinBackOfferView.class)
    @APIResponse(responseCode = "409", description = "win-back-customer-fixed")
    public RestResponse<WinBackOfferView> update(
            @RestPath String winBackOfferId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(ref = "WinBackOfferPatch")))
                    ObjectNode patch) {
        return answer(offers.patch(winBackOfferId, ifMatch, patch));
    }

    @DELETE
    @Path("/{winBackOfferId}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "deleteWinBackOffer",
            summary = "Delete an offer",
            description = "As if it had never been made.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@RestPath String winBackOfferId, @RestHeader("If-Match") @Nullable String ifMatch) {
        offers.delete(winBackOfferId, ifMatch);
    }

    @POST
    @Idempotent
    @Path("/{winBackOfferId}/decline")
    @RolesAllowed("customers:write")
    @Operation(operationId = "declineWinBackOffer", summary = "Say that the customer said no")
    @APIResponseSchema(WinBackOfferView.class)
    @APIResponse(responseCode = "409", description = "win-back-offer-settled")
    public RestResponse<WinBackOfferView> decline(@RestPath String winBackOfferId, @NotNull @Valid NewDecline decline) {
        return answer(offers.decline(winBackOfferId, decline));
    }

    private RestResponse<WinBackOfferView> answer(WinBackOffer offer) {
        return RestResponse.ResponseBuilder.ok(view(offer))
                .header("ETag", ETags.of(offer.version()))
                .build();
    }

    private WinBackOfferView view(WinBackOffer offer) {
        return WinBackOfferView.of(offer, !caller.has("customers:pii"));
    }
}
