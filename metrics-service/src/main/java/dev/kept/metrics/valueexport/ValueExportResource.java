// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valueexport;

import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Which values are exported. */
@Path("/api/v1/value-exports")
@Produces("application/json")
@Tag(name = "Exports")
class ValueExportResource {

    private static final String FINGERPRINT = "value-exports";
    private static final String KEY = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";

    private final ValueExports exports;
    private final Cursors cursors;
    private final Caller caller;

    ValueExportResource(ValueExports exports, Cursors cursors, Caller caller) {
        this.exports = exports;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "listValueExports",
            summary = "List the exports of metric values",
            description = "By key; at most 20.")
    public Page<ValueExportView> list(
            @Parameter(description = "Rows of one page, 1 to 200.") @RestQuery @Nullable Integer limit,
            @Parameter(description = "The `nextCursor` of the page before.") @RestQuery @Nullable String cursor) {
        int rows = Limits.of(limit);
        String after =
                cursors.decode(cursor, FINGERPRINT).map(keys -> keys.get(0)).orElse(null);
        List<ValueExport> found = exports.list(caller.tenant(), after, rows + 1);
        return Page.of(found, rows, last -> cursors.encode(FINGERPRINT, last.key()), ValueExportView::of);
    }

    @GET
    @Path("/{exportKey}")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getValueExport",
            summary = "Read which values are exported",
            description = "Its rows are read with exportValuesAsCsv and exportValuesAsNdjson.")
    @APIResponseSchema(ValueExportView.class)
    public RestResponse<ValueExportView> get(@Parameter(example = "warehouse") @RestPath String exportKey) {
        return answer(exports.get(caller.tenant(), exportKey), RestResponse.Status.OK);
    }

    @PUT
    @Path("/{exportKey}")
    @Consumes("application/json")
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "replaceValueExport",
            summary = "Declare which values are exported",
            description =
                    "Metrics, the length of their periods, and what they are cut by. An equal body changes nothing."
                            + " After a change the next run tells what is new, and as deleted what is no longer declared; cursors"
                            + " stay good. `If-Match` is optional here.")
    @APIResponseSchema(ValueExportView.class)
    @APIResponse(
            responseCode = "201",
            description = "Declared for the first time",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ValueExportView.class)))
    public RestResponse<ValueExportView> replace(
            @Parameter(example = "warehouse")
                    @RestPath
                    @Size(max = 100) @Pattern(regexp = KEY, message = "must be small letters and digits, parted by single hyphens") String exportKey,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewValueExport body) {
        ValueExports.Put put = exports.put(caller.tenant(), exportKey, ifMatch, body);
        return answer(put.export(), put.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK);
    }

    @DELETE
    @Path("/{exportKey}")
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "deleteValueExport",
            summary = "Export these values no longer",
            description = "Cursors of it are refused from now on. `If-Match` is optional here.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(
            @Parameter(example = "warehouse") @RestPath String exportKey,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        exports.delete(caller.tenant(), exportKey, ifMatch);
    }

    private static RestResponse<ValueExportView> answer(ValueExport found, RestResponse.Status status) {
        return RestResponse.ResponseBuilder.create(status, ValueExportView.of(found))
                .header("ETag", ETags.of(found.version()))
                .build();
    }
}
