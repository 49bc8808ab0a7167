// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/teams")
@Produces("application/json")
@Tag(name = "Agents")
class TeamResource {

    private final TeamService teams;

    TeamResource(TeamService teams) {
        this.teams = teams;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listTeams", summary = "List teams")
    public Page<TeamView> list(
            @Parameter(description = "Only those that work, or only those that no longer do.") @RestQuery @Nullable Boolean active,
            @Parameter(description = "A name to sort by, a leading minus sorts downwards: name. Default `name`.")
                    @RestQuery
                    @Nullable String sort,
            @BeanParam PageRequest request) {
        Page<Team> page = teams.page(active, sort, request);
        return new Page<>(page.data().stream().map(TeamView::of).toList(), page.page());
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(operationId = "createTeam", summary = "Record a team")
    @APIResponseSchema(value = TeamView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "409", description = "team-name-taken")
    public RestResponse<TeamView> create(@NotNull @Valid NewTeam team) {
        Team created = teams.create(team);
        return RestResponse.ResponseBuilder.<TeamView>created(URI.create("/api/v1/teams/" + created.id()))
                .header("ETag", ETags.of(created.version()))
                .entity(TeamView.of(created))
                .build();
    }

    @GET
    @Path("/{teamId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getTeam", summary = "Read a team")
    @APIResponseSchema(TeamView.class)
    public RestResponse<TeamView> get(@RestPath String teamId) {
        return answer(teams.get(teamId));
    }

    @PATCH
    @Path("/{teamId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "updateTeam",
            summary = "Change a team",
            description = "A merge patch. A team that no longer works is not deleted but made inactive.")
    @APIResponseSchema(TeamView.class)
    @APIResponse(responseCode = "409", description = "team-name-taken")
    public RestResponse<TeamView> update(
            @RestPath String teamId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(ref = "TeamPatch")))
                    ObjectNode patch) {
        return answer(teams.patch(teamId, ifMatch, patch));
    }

    private static RestResponse<TeamView> answer(Team team) {
        return RestResponse.ResponseBuilder.ok(TeamView.of(team))
                .header("ETag", ETags.of(team.version()))
                .build();
    }
}
