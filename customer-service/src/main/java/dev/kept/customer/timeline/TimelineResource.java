// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.timeline;

import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/customers/{customerId}/timeline")
@Produces("application/json")
@Tag(name = "Customers")
class TimelineResource {

    private final Timeline timeline;
    private final Caller caller;

    TimelineResource(Timeline timeline, Caller caller) {
        this.timeline = timeline;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "listCustomerTimeline",
            summary = "See everything that happened with a customer",
            description = "Orders, refunds, contacts, complaints, points, survey answers and all else that is dated,"
                    + " newest first. Survey answers come from survey-service a moment after they are given.")
    public Page<TimelineEntryView> list(
            @RestPath String customerId, @BeanParam TimelineFilter filter, @BeanParam PageRequest request) {
        return timeline.page(customerId, filter, request, !caller.has("customers:pii"));
    }
}
