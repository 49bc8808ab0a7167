// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.exchangerate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Page;
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

@Path("/api/v1/exchange-rates")
@Produces("application/json")
@Tag(name = "Exchange rates")
class ExchangeRateResource {
    private final ExchangeRateService rates;
    private final ExchangeRateList list;

    ExchangeRateResource(ExchangeRateService rates, ExchangeRateList list) {
        this.rates = rates;
        this.list = list;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listExchangeRates", summary = "List exchange rates")
    public Page<ExchangeRateView> list(@BeanParam ExchangeRateFilter filter, @BeanParam PageRequest request) {
        Page<ExchangeRate> page = list.page(filter, request);
        return new Page<>(page.data().stream().map(ExchangeRateView::of).toList(), page.page());
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createExchangeRate",
            summary = "Record an exchange rate",
            description =
                    "An amount in this currency counts with the last rate on or before its own day. An amount of a"
                            + " day for which there is none is kept, and left out of figures in money until one comes.")
    @APIResponseSchema(value = ExchangeRateView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "409", description = "exchange-rate-taken")
    public RestResponse<ExchangeRateView> create(@NotNull @Valid NewExchangeRate rate) {
        ExchangeRate created = rates.create(rate);
        return RestResponse.ResponseBuilder.<ExchangeRateView>created(
                        URI.create("/api/v1/exchange-rates/" + created.id()))
                .header("ETag", ETags.of(created.version()))
                .entity(ExchangeRateView.of(created))
                .build();
    }

    @GET
    @Path("/{exchangeRateId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getExchangeRate", summary = "Read an exchange rate")
    @APIResponseSchema(ExchangeRateView.class)
    public RestResponse<ExchangeRateView> get(@RestPath String exchangeRateId) {
        return answer(rates.get(exchangeRateId));
    }

    @PATCH
    @Path("/{exchangeRateId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "updateExchangeRate",
            summary = "Correct an exchange rate",
            description = "A merge patch. Every figure that rests on it follows.")
    @APIResponseSchema(ExchangeRateView.class)
    @APIResponse(responseCode = "409", description = "exchange-rate-taken")
    public RestResponse<ExchangeRateView> update(
            @RestPath String exchangeRateId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(ref = "ExchangeRatePatch")))
                    ObjectNode patch) {
        return answer(rates.patch(exchangeRateId, ifMatch, patch));
    }

    @DELETE
    @Path("/{exchangeRateId}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "deleteExchangeRate",
            summary = "Delete an exchange rate",
            description = "As if it had never been recorded: the rate before it holds for its days too.")
    public void delete(@RestPath String exchangeRateId, @RestHeader("If-Match") @Nullable String ifMatch) {
        rates.delete(exchangeRateId, ifMatch);
    }

    private static RestResponse<ExchangeRateView> answer(ExchangeRate rate) {
        return RestResponse.ResponseBuilder.ok(ExchangeRateView.of(rate))
                .header("ETag", ETags.of(rate.version()))
                .build();
    }
}
