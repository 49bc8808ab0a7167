// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import dev.kept.feedkit.FeedStatus.SourceStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What an operator needs on the consumer's side. */
@Path("/internal/feed")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(FeedRoles.ADMIN)
class FeedOperations {
    private static final int MAX_LIST = 200;

    private final FeedReader reader;
    private final FeedStatus status;
    private final ParkedEvents parked;
    private final Replay replay;

    FeedOperations(FeedReader reader, FeedStatus status, ParkedEvents parked, Replay replay) {
        this.reader = reader;
        this.status = status;
        this.parked = parked;
        this.replay = replay;
    }

    @GET
    @Path("/status")
    @Operation(hidden = true)
    public List<SourceStatus> status(@Context SecurityContext caller) {
        FeedRoles.operatorOnly(caller);
        return status.all();
    }

    @GET
    @Path("/parked")
    @Operation(hidden = true)
    public List<ParkedEvents.Parked> parked(
            @Context SecurityContext caller,
            @QueryParam("source") @Nullable String source,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        FeedRoles.operatorOnly(caller);
        return parked.list(
                source,
                after == null ? 0 : Parameters.number("after", after, 0, Long.MAX_VALUE),
                limit == null ? MAX_LIST : (int) Parameters.number("limit", limit, 1, MAX_LIST));
    }

    /** Applies one parked event; 204, or 409 with the reason if it is refused again. */
    @POST
    @Path("/parked/{id}/replay")
    @Operation(hidden = true)
    public void replay(@Context SecurityContext caller, @PathParam("id") String id) {
        FeedRoles.operatorOnly(caller);
        Replay.Outcome outcome = replay.one(Parameters.number("id", id, 1, Long.MAX_VALUE));
        if (outcome.isAbsent()) {
            throw new FeedProblem(404, "Not found", "No parked event has id " + id);
        }
        if (outcome.failure() != null) {
            throw new FeedProblem(409, "Refused again", outcome.failure());
        }
    }

    /** Applies all parked events of a source, oldest first; tells how many were applied and how many were refused again. */
    @POST
    @Path("/parked/replay")
    @Operation(hidden = true)
    public Map<String, Integer> replayAll(
            @Context SecurityContext caller, @QueryParam("source") @Nullable String source) {
        FeedRoles.operatorOnly(caller);
        return replay.all(configured(source));
    }

    /** Forgets all that came from a source and reads it again; the way out of a stop. */
    @POST
    @Path("/restart")
    @Operation(hidden = true)
    public void restart(@Context SecurityContext caller, @QueryParam("source") @Nullable String source) {
        FeedRoles.operatorOnly(caller);
        try {
            reader.restart(configured(source));
        } catch (FeedUnavailableException e) {
            throw new FeedProblem(503, "Source unavailable", String.valueOf(e.getMessage()));
        }
    }

    private String configured(@Nullable String source) {
        String name = Parameters.present("source", source);
        if (!reader.sources().contains(name)) {
            throw Parameters.invalid("Unknown source; configured are " + reader.sources());
        }
        return name;
    }
}
