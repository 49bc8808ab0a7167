// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Retention and churn in all their definitions. */
@Path("/api/v1/retention-sheet")
@Tag(name = "Metrics")
class RetentionSheetResource {

    private final RetentionSheet sheet;
    private final Caller caller;

    RetentionSheetResource(RetentionSheet sheet, Caller caller) {
        this.sheet = sheet;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getRetentionSheet",
            summary = "Read all definitions of retention and churn side by side",
            description =
                    "Every named definition for one period, with the population identity that all of them rest on, how"
                            + " far each is from the set-based one, and why.")
    public RestResponse<RetentionSheetView> get(@BeanParam RetentionSheetParameters parameters) {
        return RestResponse.ResponseBuilder.ok(sheet.read(caller.tenant(), parameters))
                .header(HttpHeaders.CONTENT_LANGUAGE, Texts.currentTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
