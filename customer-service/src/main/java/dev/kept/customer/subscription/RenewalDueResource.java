// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
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

@Path("/api/v1/renewals-due")
@Produces("application/json")
@Tag(name = "Subscriptions")
class RenewalDueResource {

    private final SubscriptionList list;
    private final SubscriptionChecks checks;

    RenewalDueResource(SubscriptionList list, SubscriptionChecks checks) {
        this.list = list;
        this.checks = checks;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "listRenewalsDue",
            summary = "List renewals by the day on which they are due",
            description = "With what became of each as of today.")
    public Page<RenewalDueView> list(
            @Parameter(description = "Due on this day or later.", example = "2024-06-01") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Due before this day.", example = "2024-07-01") @RestQuery @Nullable LocalDate to,
            @Parameter(description = "`dueOn` or `-dueOn`. Default `dueOn`.") @RestQuery @Nullable String sort,
            @BeanParam PageRequest request) {
        return list.due(from, to, checks.today(), sort, request);
    }
}
