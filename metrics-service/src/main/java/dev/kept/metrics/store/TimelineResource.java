// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.restkit.problem.StandardProblem;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** What is known of one customer, decoded for operators. */
@Path("/internal/timelines")
class TimelineResource {

    private final TenantTransactions transactions;
    private final Caller caller;

    TimelineResource(TenantTransactions transactions, Caller caller) {
        this.transactions = transactions;
        this.caller = caller;
    }

    @GET
    @Path("/{customerId}")
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public TimelineView get(@RestPath String customerId) {
        return transactions
                .read(caller.tenant(), connection -> new TimelineTable(connection).find(customerId))
                .map(TimelineView::of)
                .orElseThrow(StandardProblem.NOT_FOUND::with);
    }
}
