// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.tenant.Caller;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/agents")
@Produces("application/json")
@Tag(name = "Agents")
class AgentResource {

    private final AgentService agents;
    private final Caller caller;

    AgentResource(AgentService agents, Caller caller) {
        this.agents = agents;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listAgents", summary = "List agents")
    public Page<AgentView> list(@BeanParam AgentFilter filter, @BeanParam PageRequest request) {
        Page<Agent> page = agents.page(filter, request);
        return new Page<>(page.data().stream().map(this::view).toList(), page.page());
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(operationId = "createAgent", summary = "Record an agent")
    @APIResponseSchema(value = AgentView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "409", description = "agent-external-id-taken")
    public RestResponse<AgentView> create(@NotNull @Valid NewAgent agent) {
        Agent created = agents.create(agent);
        return RestResponse.ResponseBuilder.<AgentView>created(URI.create("/api/v1/agents/" + created.id()))
                .header("ETag", ETags.of(created.version()))
                .entity(view(created))
                .build();
    }

    @GET
    @Path("/{agentId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getAgent", summary = "Read an agent")
    @APIResponseSchema(AgentView.class)
    public RestResponse<AgentView> get(@RestPath String agentId) {
        return answer(agents.get(agentId));
    }

    @PATCH
    @Path("/{agentId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "updateAgent",
            summary = "Change an agent",
            description = "A merge patch. An agent who leaves is not deleted but made inactive, and the name may be"
                    + " cleared: what was done for customers stays with the id.")
    @APIResponseSchema(AgentView.class)
    @APIResponse(responseCode = "409", description = "agent-external-id-taken")
    public RestResponse<AgentView> update(
            @RestPath String agentId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(ref = "AgentPatch")))
                    ObjectNode patch) {
        return answer(agents.patch(agentId, ifMatch, patch));
    }

    private RestResponse<AgentView> answer(Agent agent) {
        return RestResponse.ResponseBuilder.ok(view(agent))
                .header("ETag", ETags.of(agent.version()))
                .build();
    }

    private AgentView view(Agent agent) {
        return AgentView.of(agent, !caller.has("customers:pii"));
    }
}
