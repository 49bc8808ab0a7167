// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import static dev.kept.customer.customer.CustomerImport.KIND;

import dev.kept.customer.imports.AuditedImports;
import dev.kept.restkit.bulk.BulkImportView;
import dev.kept.restkit.bulk.BulkImports;
import dev.kept.restkit.bulk.BulkResult;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/customer-imports")
@Produces("application/json")
@Tag(name = "Imports")
class CustomerImportResource {

    private final AuditedImports starts;
    private final BulkImports imports;

    CustomerImportResource(AuditedImports starts, BulkImports imports) {
        this.starts = starts;
        this.imports = imports;
    }

    @POST
    @Consumes({"text/csv", "application/x-ndjson"})
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createCustomerImport",
            summary = "Import customers",
            description = "Each row creates or replaces the customer with its externalId; an equal row changes nothing."
                    + "\n\nCSV columns: externalId, name, type, email, phone, country, region, city, community,"
                    + " acquisitionChannel, customerSince, effectiveAt, source and attributes.<key>; sex, birthDate,"
                    + " incomeBand, education, household, occupation, socialLevel; industry, companySize,"
                    + " companyStage, registrationNumber; riskLevel, riskScore, riskReason; preferredChannel,"
                    + " maxContactsPerMonth, language; and interests, traits and tags, each a list with | between."
                    + " Times are instants, or dates or dates and times in the tenant's zone."
                    + "\n\nNDJSON: one body of createCustomer per line, with its externalId.")
    @APIResponseSchema(value = BulkImportView.class, responseCode = "202", responseDescription = "Accepted")
    public RestResponse<BulkImportView> create(
            @Parameter(description = "Who says all this, where a row does not tell. Default `import`.")
                    @RestQuery
                    @Nullable @Size(min = 1, max = 100) String source,
            @Parameter(hidden = true) @RestHeader("Content-Type") String contentType,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "text/csv",
                                        schema = @Schema(implementation = String.class),
                                        example =
                                                "externalId,name,type,country,customerSince,attributes.tier\nC-17850,张伟"
                                                        + ",PERSON,中国,2024-03-01,gold\n"),
                                @Content(
                                        mediaType = "application/x-ndjson",
                                        schema = @Schema(implementation = String.class),
                                        example = "{\"externalId\":\"C-17850\",\"type\":\"PERSON\",\"name\":\"张伟\"}\n")
                            })
                    InputStream file) {
        return starts.start(KIND, file, contentType, source == null ? Map.of() : Map.of(CustomerImport.SOURCE, source));
    }

    @GET
    @Path("/{importId}")
    @RolesAllowed("customers:write")
    @Operation(operationId = "getCustomerImport", summary = "See how far an import of customers is")
    public BulkImportView get(@RestPath String importId) {
        return imports.get(KIND, importId);
    }

    @GET
    @Path("/{importId}/results")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "listCustomerImportResults",
            summary = "List what became of each row of an import of customers",
            description = "In the order of the file; a row of several lines is named by its first one.")
    public Page<BulkResult> results(
            @RestPath String importId,
            @Parameter(description = "Only these: created, updated, unchanged or failed.") @RestQuery @Nullable String status,
            @Parameter(description = "Rows of one page, 1 to 200.") @RestQuery @Nullable Integer limit,
            @Parameter(description = "The `nextCursor` of the page before.") @RestQuery @Nullable String cursor) {
        return imports.results(KIND, importId, status, cursor, limit);
    }
}
