// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.consent;

import dev.kept.restkit.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/customers/{customerId}/consents")
@Produces("application/json")
@Tag(name = "Consents")
class ConsentResource {

    private final ConsentService consents;

    ConsentResource(ConsentService consents) {
        this.consents = consents;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "listConsents",
            summary = "See what a customer has agreed to",
            description = "Every purpose as of an instant, and the whole history.")
    public ConsentsView list(
            @RestPath String customerId,
            @Parameter(description = "The instant to speak of; now if left out.", example = "2024-06-01T00:00:00Z")
                    @RestQuery
                    @Nullable Instant asOf) {
        return consents.list(customerId, asOf);
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createConsent",
            summary = "Record a customer's decision",
            description =
                    "Decisions are only ever added. One of the past may be recorded late; what holds at an instant"
                            + " is the last decision at or before it. What happens to behaviour events once TRACKING is withdrawn"
                            + " is said by the consent policy.")
    @APIResponseSchema(value = ConsentView.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<ConsentView> create(@RestPath String customerId, @NotNull @Valid NewConsent consent) {
        ConsentView view = ConsentView.of(consents.record(customerId, consent));
        return RestResponse.ResponseBuilder.<ConsentView>created(
                        URI.create("/api/v1/customers/" + customerId + "/consents"))
                .entity(view)
                .build();
    }
}
