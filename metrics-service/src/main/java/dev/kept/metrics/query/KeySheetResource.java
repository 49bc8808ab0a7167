// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The key sheet. */
@Path("/api/v1/key-sheet")
@Tag(name = "Metrics")
class KeySheetResource {

    private final KeySheet sheet;
    private final Caller caller;

    KeySheetResource(KeySheet sheet, Caller caller) {
        this.sheet = sheet;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getKeySheet",
            summary = "Read the six key indicators of a period",
            description =
                    "Growth, satisfaction, complaints, conversion, loyalty and repetition in one call, each against"
                            + " the period before and the same one a year earlier, with a verdict whether the change is more than"
                            + " chance.")
    public KeySheetView get(@BeanParam KeySheetParameters parameters) {
        return sheet.read(caller.tenant(), parameters);
    }
}
