// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import dev.kept.customer.listing.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/greetings-due")
@Produces("application/json")
@Tag(name = "Care")
class GreetingsDueResource {

    private final GreetingsDue greetings;

    GreetingsDueResource(GreetingsDue greetings) {
        this.greetings = greetings;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "listGreetingsDue",
            summary = "List whom to greet on an occasion",
            description =
                    "Customer by customer: who agreed to be contacted, by what, and what became of the greeting. Who"
                            + " did not agree is not listed but counted. Say what became of one with createGreeting.")
    public GreetingDuePage list(
            @Parameter(
                            description = "birthday (only with the scope customers:pii), or the key of a holiday.",
                            example = "spring-festival")
                    @RestQuery
                    @NotNull String occasion,
            @Parameter(description = "The year of the occasion.", example = "2027")
                    @RestQuery
                    @NotNull @Min(1970) @Max(2099) Integer year,
            @BeanParam GreetingDueFilter filter,
            @BeanParam PageRequest request) {
        return greetings.page(occasion, year, filter, request);
    }
}
