// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.survival;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How long customers and subscriptions last. */
@Path("/api/v1/survival-curves")
@Tag(name = "Models")
class SurvivalCurveResource {

    private final SurvivalService survival;

    SurvivalCurveResource(SurvivalService survival) {
        this.survival = survival;
    }

    @GET
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getSurvivalCurves",
            summary = "Read how long customers or subscriptions last",
            description =
                    "Kaplan-Meier curves with Greenwood's standard errors and log-log intervals, restricted means,"
                            + " hazards by tenure, and the log-rank test of the groups. Who is still there counts as seen so"
                            + " far, never as lost.")
    public SurvivalCurvesView get(@Valid @BeanParam SurvivalParameters parameters) {
        return survival.answer(parameters);
    }
}
