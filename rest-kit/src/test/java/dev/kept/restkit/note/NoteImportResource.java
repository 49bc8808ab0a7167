// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.note;

import dev.kept.restkit.bulk.BulkImportView;
import dev.kept.restkit.bulk.BulkImports;
import dev.kept.restkit.bulk.BulkResult;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/note-imports")
@RolesAllowed("notes:write")
@Produces("application/json")
class NoteImportResource {
    private static final String KIND = "note-imports";

    private final BulkImports imports;

    NoteImportResource(BulkImports imports) {
        this.imports = imports;
    }

    @POST
    @Consumes({"text/csv", "application/x-ndjson"})
    @Operation(operationId = "importNotes", summary = "Import notes")
    public RestResponse<BulkImportView> start(@RestHeader("Content-Type") String contentType, InputStream body) {
        return imports.start(KIND, body, contentType, Map.of());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getNoteImport", summary = "Read an import")
    public BulkImportView get(@RestPath String id) {
        return imports.get(KIND, id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "cancelNoteImport", summary = "End an import early")
    public BulkImportView cancel(@RestPath String id) {
        return imports.cancel(KIND, id);
    }

    @GET
    @Path("/{id}/results")
    @Operation(operationId = "listNoteImportResults", summary = "What became of the lines")
    public Page<BulkResult> results(
            @RestPath String id,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return imports.results(KIND, id, status, cursor, limit);
    }
}
