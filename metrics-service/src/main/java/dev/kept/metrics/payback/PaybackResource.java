// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.payback;

import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When customers have paid back what it cost to win them. */
@Path("/api/v1/acquisition-paybacks")
@Produces("application/json")
@Tag(name = "Customer value")
class PaybackResource {

    private final PaybackService paybacks;
    private final Caller caller;

    PaybackResource(PaybackService paybacks, Caller caller) {
        this.paybacks = paybacks;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "listAcquisitionPaybacks",
            summary = "Read in which month each cohort had paid back",
            description =
                    "Of the customers who bought for the first time in a month: what it cost to win one, what one has"
                            + " left since, the month in which that was enough, and lifetime value over cost so far. The metric"
                            + " `acquisition-payback` estimates the same from one period's margin; here each cohort is followed.")
    public PaybackView list(@Valid @BeanParam PaybackFilter filter) {
        return paybacks.answer(caller.tenant(), filter);
    }
}
