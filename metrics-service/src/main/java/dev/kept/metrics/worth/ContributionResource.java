// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.worth;

import dev.kept.metrics.answer.StoredLists;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What each customer has left so far. */
@Path("/api/v1/customer-contributions")
@Produces("application/json")
@Tag(name = "Customer value")
@RolesAllowed("metrics:read")
class ContributionResource {

    private final ContributionService contributions;

    ContributionResource(ContributionService contributions) {
        this.contributions = contributions;
    }

    @GET
    @Path("/{customerId}")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getCustomerContribution",
            summary = "Get what a customer has left",
            description =
                    "Revenue less refunds, goods, servicing and acquisition of a range of days, exact. Together with"
                            + " what was spent on nobody in particular all customers add up to the metric `net-contribution`.")
    public CustomerContributionView get(
            @RestPath String customerId,
            @Parameter(description = "First local day. Default: everything that ever happened.", example = "2026-01-01")
                    @RestQuery
                    @Nullable LocalDate from,
            @Parameter(
                            description =
                                    "First local day that no longer counts. Default: the day after the last closed one.",
                            example = "2026-10-01")
                    @RestQuery
                    @Nullable LocalDate to) {
        return CustomerContributionView.of(contributions.get(customerId, from, to));
    }

    @GET
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "listCustomerContributions",
            summary = "List customers by what they have left",
            description = "The most valuable first; without those of whom there is neither an order nor a cost.")
    public Page<CustomerContributionView> list(
            @Valid @BeanParam ContributionFilter filter,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        return contributions.best(filter, new StoredLists.Wanted(List.of(), filter.fingerprint(), limit, cursor));
    }
}
