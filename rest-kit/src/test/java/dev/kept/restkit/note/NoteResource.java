// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.note;

import static dev.kept.restkit.note.NoteProblem.NOTE_NOT_FOUND;

import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A neutral resource that uses everything the kit gives. */
@Path("/api/v1/notes")
@RolesAllowed("notes:read")
@Produces("application/json")
class NoteResource {
    private final NoteService notes;
    private final Cursors cursors;

    NoteResource(NoteService notes, Cursors cursors) {
        this.notes = notes;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed("notes:write")
    @Consumes("application/json")
    @Idempotent
    @Operation(operationId = "createNote", summary = "Create a note")
    public RestResponse<NoteView> create(@Valid NewNote note) throws SQLException {
        NoteView view = notes.create(note);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create("/api/v1/notes/" + view.id()))
                .header("ETag", ETags.of(view.version()))
                .build();
    }

    @GET
    @Operation(operationId = "listNotes", summary = "List notes")
    public Page<NoteView> list(
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor,
            @BeanParam NoteFilter filter,
            @RestQuery @Nullable Instant since,
            @RestQuery NewNote.@Nullable Colour colour,
            @RestQuery @Max(9) @Nullable Integer priority)
            throws SQLException {
        int size = Limits.of(limit);
        String fingerprint = "notes/" + filter.filter;
        String after =
                cursors.decode(cursor, fingerprint).map(keys -> keys.get(0)).orElse(null);
        return Page.of(
                notes.after(after, size + 1), size, last -> cursors.encode(fingerprint, last.id()), note -> note);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getNote", summary = "Read a note")
    public RestResponse<NoteView> get(@RestPath String id) throws SQLException {
        NoteView view = notes.find(id).orElseThrow(() -> NOTE_NOT_FOUND.with(id));
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", ETags.of(view.version()))
                .build();
    }

    @PUT
    @Path("/{id}/name")
    @RolesAllowed("notes:write")
    @Consumes("application/json")
    @Operation(operationId = "renameNote", summary = "Rename a note")
    public NoteView rename(@RestPath String id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid NewNote body)
            throws SQLException {
        NoteView view = notes.find(id).orElseThrow(() -> NOTE_NOT_FOUND.with(id));
        ETags.require(ifMatch, view.version());
        notes.rename(id, String.valueOf(body.name()));
        return notes.find(id).orElseThrow();
    }

    @GET
    @Path("/numbered/{number}")
    @Operation(operationId = "getNumbered", summary = "Read by number")
    public int numbered(@RestPath int number) {
        return number;
    }

    @GET
    @Path("/names")
    @Operation(operationId = "listNames", summary = "All names, without a predicate")
    public List<String> names() throws SQLException {
        return notes.allNames();
    }

    @GET
    @Path("/broken")
    @Operation(operationId = "getBroken", summary = "Fails")
    public String broken() {
        throw new IllegalStateException("secret inner text");
    }

    @GET
    @Path("/unannotated-status/{status}")
    @Operation(operationId = "getStatus", summary = "Fails with a status")
    public String status(@RestPath int status) {
        throw new jakarta.ws.rs.WebApplicationException("secret inner text", status);
    }
}
