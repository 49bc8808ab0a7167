// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.quality;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/data-quality")
@Produces("application/json")
@Tag(name = "Data quality")
class DataQualityResource {

    private final DataQualityReports reports;

    DataQualityResource(DataQualityReports reports) {
        this.reports = reports;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "getDataQuality",
            summary = "See how far your data can be trusted",
            description =
                    "Rows that break a rule, sources that contradict each other, how full profiles are, how new each"
                            + " kind of fact and each source is, and what imports refused. Everything is counted when it is"
                            + " asked for: on many millions of rows this takes seconds.")
    public DataQuality report() {
        return reports.report();
    }
}
