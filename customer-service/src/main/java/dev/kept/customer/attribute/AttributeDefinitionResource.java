// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribute;

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
import jakarta.ws.rs.DELETE;
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

@Path("/api/v1/attribute-definitions")
@Produces("application/json")
@Tag(name = "Attribute definitions")
class AttributeDefinitionResource {

    private final AttributeDefinitionService definitions;
    private final AttributeDefinitionList list;

    AttributeDefinitionResource(AttributeDefinitionService definitions, AttributeDefinitionList list) {
        this.definitions = definitions;
        this.list = list;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listAttributeDefinitions", summary = "List the attributes that the tenant defines")
    public Page<AttributeDefinitionView> list(
            @Parameter(description = "Exactly this key.") @RestQuery @Nullable String key,
            @Parameter(
                            description = "Names to sort by, a leading minus sorts downwards: key, createdAt. Default"
                                    + " `key`.")
                    @RestQuery
                    @Nullable String sort,
            @BeanParam PageRequest request) {
        Page<AttributeDefinition> page = list.page(key, sort, request);
        return new Page<>(page.data().stream().map(AttributeDefinitionView::of).toList(), page.page());
    }

    @POST
    @Idempotent
    @RolesAllowed("admin")
    @Operation(
            operationId = "createAttributeDefinition",
            summary = "Define an attribute of customers",
            description = "From then on its values are held to the type. Keys that are not defined stay free text.")
    @APIResponseSchema(value = AttributeDefinitionView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "409", description = "attribute-definition-key-taken")
    public RestResponse<AttributeDefinitionView> create(@NotNull @Valid NewAttributeDefinition definition) {
        AttributeDefinition created = definitions.create(definition);
        return RestResponse.ResponseBuilder.<AttributeDefinitionView>created(
                        URI.create("/api/v1/attribute-definitions/" + created.id()))
                .header("ETag", ETags.of(created.version()))
                .entity(AttributeDefinitionView.of(created))
                .build();
    }

    @GET
    @Path("/{attributeDefinitionId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getAttributeDefinition", summary = "Read an attribute definition")
    @APIResponseSchema(AttributeDefinitionView.class)
    public RestResponse<AttributeDefinitionView> get(@RestPath String attributeDefinitionId) {
        return answer(definitions.get(attributeDefinitionId));
    }

    @PATCH
    @Path("/{attributeDefinitionId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("admin")
    @Operation(
            operationId = "updateAttributeDefinition",
            summary = "Change an attribute definition",
            description =
                    "A merge patch. Key and type never change. Values that are recorded already stay as they are.")
    @APIResponseSchema(AttributeDefinitionView.class)
    @APIResponse(responseCode = "409", description = "attribute-definition-fixed")
    public RestResponse<AttributeDefinitionView> update(
            @RestPath String attributeDefinitionId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(ref = "AttributeDefinitionPatch")))
                    ObjectNode patch) {
        return answer(definitions.patch(attributeDefinitionId, ifMatch, patch));
    }

    @DELETE
    @Path("/{attributeDefinitionId}")
    @RolesAllowed("admin")
    @Operation(
            operationId = "deleteAttributeDefinition",
            summary = "Delete an attribute definition",
            description = "The values of customers stay, as free text.")
    public void delete(@RestPath String attributeDefinitionId, @RestHeader("If-Match") @Nullable String ifMatch) {
        definitions.delete(attributeDefinitionId, ifMatch);
    }

    private static RestResponse<AttributeDefinitionView> answer(AttributeDefinition definition) {
        return RestResponse.ResponseBuilder.ok(AttributeDefinitionView.of(definition))
                .header("ETag", ETags.of(definition.version()))
                .build();
    }
}
