// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.accessexport;

import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/customers/{customerId}/access-exports")
@Produces("application/json")
@Tag(name = "Privacy")
class AccessExportResource {

    private final AccessExports exports;

    AccessExportResource(AccessExports exports) {
        this.exports = exports;
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:pii")
    @Operation(
            operationId = "createAccessExport",
            summary = "Ask for everything that is held of a customer",
            description =
                    "The answer to a person's request for access. The content can be fetched for 7 days; it is made"
                            + " anew each time, so that no copy lies around, and each time is written to the audit log.")
    @APIResponseSchema(value = AccessExportView.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<AccessExportView> create(@RestPath String customerId, @NotNull @Valid NewAccessExport export) {
        AccessExportView created = exports.create(customerId, export);
        URI location = URI.create("/api/v1/customers/" + customerId + "/access-exports/" + created.id());
        return RestResponse.ResponseBuilder.<AccessExportView>created(location)
                .header("ETag", ETags.of(1))
                .entity(created)
                .build();
    }

    @GET
    @Path("/{exportId}")
    @RolesAllowed("customers:pii")
    @Operation(operationId = "getAccessExport", summary = "Read whether an access export can be fetched")
    @APIResponseSchema(AccessExportView.class)
    public RestResponse<AccessExportView> get(@RestPath String customerId, @RestPath String exportId) {
        return RestResponse.ResponseBuilder.ok(exports.get(customerId, exportId))
                .header("ETag", ETags.of(1))
                .build();
    }

    @GET
    @Path("/{exportId}/content")
    @Produces({"application/json", "text/csv"})
    @RolesAllowed("customers:pii")
    @Operation(
            operationId = "getAccessExportContent",
            summary = "Fetch everything that is held of a customer",
            description =
                    "JSON: `sections` with a list of records per kind. CSV: one table with a row per value, columns"
                            + " section, record, member, value; texts that a spreadsheet would run as a formula begin with an"
                            + " apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "Everything that is held at this moment",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(type = SchemaType.OBJECT),
                        example =
                                "{\"customerId\": \"cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T\", \"sections\": {\"order\": []}}"),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(implementation = String.class),
                        example = "section,record,member,value\norder,1,amount,22.8\n")
            })
    @APIResponse(responseCode = "410", description = "access-export-expired")
    public RestResponse<String> content(
            @RestPath String customerId,
            @RestPath String exportId,
            @Parameter(description = "JSON or CSV.") @RestQuery @DefaultValue("JSON") AccessExportFormat format) {
        return RestResponse.ResponseBuilder.ok(exports.content(customerId, exportId, format))
                .header("Content-Type", format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + format.fileName(exportId) + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
