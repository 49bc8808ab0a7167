// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The producer's side of the feed. Across tenants by nature, hence for services only and never in the public API. */
@Path("/internal/feed")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(FeedRoles.READ)
class FeedResource {
    private static final int MAX_PAGE = 1000;

    private final EventLog log;
    private final String source;

    FeedResource(EventLog log, @ConfigProperty(name = "quarkus.application.name") String application) {
        this.log = log;
        this.source = "/" + application;
    }

    @GET
    @Path("/heads")
    @Operation(hidden = true)
    public String heads() {
        return FeedJson.heads(log.heads());
    }

    @GET
    @Operation(hidden = true)
    public String page(
            @QueryParam("part") @Nullable String part,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        int wantedPart = (int) Parameters.number("part", part, 0, Parts.COUNT - 1);
        long wantedAfter = Parameters.number("after", after, 0, Long.MAX_VALUE);
        int wantedLimit = limit == null ? MAX_PAGE : (int) Parameters.number("limit", limit, 1, MAX_PAGE);
        // Heads first: what the page then holds can only be more.
        FeedHeads heads = log.heads();
        return FeedJson.page(
                source,
                heads.epoch(),
                wantedPart,
                heads.heads().getOrDefault(wantedPart, 0L),
                log.page(wantedPart, wantedAfter, wantedLimit));
    }

    /** After a restore from a backup: numbers may now be given a second time, so every consumer has to begin anew. */
    @POST
    @Path("/epoch")
    @RolesAllowed(FeedRoles.ADMIN)
    @Operation(hidden = true)
    public String beginEpoch(@Context SecurityContext caller) {
        FeedRoles.operatorOnly(caller);
        log.beginEpoch();
        return heads();
    }
}
