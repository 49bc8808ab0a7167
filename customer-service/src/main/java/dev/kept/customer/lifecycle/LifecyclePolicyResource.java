// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

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

@Path("/api/v1/lifecycle-policies")
@Produces("application/json")
@Tag(name = "Lifecycle")
class LifecyclePolicyResource {

    private final LifecyclePolicyService policies;
    private final LifecyclePolicyList list;
    private final PolicyPreview previews;

    LifecyclePolicyResource(LifecyclePolicyService policies, LifecyclePolicyList list, PolicyPreview previews) {
        this.policies = policies;
        this.list = list;
        this.previews = previews;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "listLifecyclePolicies",
            summary = "List lifecycle policies",
            description = "All versions; while none is PUBLISHED the defaults hold: new for 30 days; loyal with 3"
                    + " purchases within 365 days and a tenure of 90, or after 365 days under contract; lost after the"
                    + " tenant's days of presence.")
    public Page<LifecyclePolicyView> list(
            @Parameter(description = "Only these.") @RestQuery @Nullable PolicyStatus status,
            @Parameter(description = "createdAt or -createdAt (default).") @RestQuery @Nullable String sort,
            @BeanParam PageRequest request) {
        Page<LifecyclePolicy> page = list.page(status, sort, request);
        return new Page<>(page.data().stream().map(LifecyclePolicyView::of).toList(), page.page());
    }

    @POST
    @Idempotent
    @RolesAllowed("admin")
    @Operation(
            operationId = "createLifecyclePolicy",
            summary = "Draft a lifecycle policy",
            description = "Nothing follows a draft until it is published.")
    @APIResponseSchema(value = LifecyclePolicyView.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<LifecyclePolicyView> create(@NotNull @Valid NewLifecyclePolicy policy) {
        LifecyclePolicy created = policies.create(policy);
        return RestResponse.ResponseBuilder.<LifecyclePolicyView>created(
                        URI.create("/api/v1/lifecycle-policies/" + created.id()))
                .header("ETag", ETags.of(created.version()))
                .entity(LifecyclePolicyView.of(created))
                .build();
    }

    @GET
    @Path("/{policyId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getLifecyclePolicy", summary = "Read a lifecycle policy")
    @APIResponseSchema(LifecyclePolicyView.class)
    public RestResponse<LifecyclePolicyView> get(@RestPath String policyId) {
        return answer(policies.get(policyId));
    }

    @PATCH
    @Path("/{policyId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("admin")
    @Operation(operationId = "updateLifecyclePolicy", summary = "Change a draft of a lifecycle policy")
    @APIResponseSchema(LifecyclePolicyView.class)
    @APIResponse(responseCode = "409", description = "lifecycle-policy-not-draft")
    public RestResponse<LifecyclePolicyView> update(
            @RestPath String policyId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(ref = "LifecyclePolicyPatch")))
                    ObjectNode patch) {
        return answer(policies.patch(policyId, ifMatch, patch));
    }

    @DELETE
    @Path("/{policyId}")
    @RolesAllowed("admin")
    @Operation(operationId = "deleteLifecyclePolicy", summary = "Delete a draft of a lifecycle policy")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "lifecycle-policy-not-draft")
    public void delete(@RestPath String policyId, @RestHeader("If-Match") @Nullable String ifMatch) {
        policies.delete(policyId, ifMatch);
    }

    @POST
    @Path("/{policyId}/publication")
    @RolesAllowed("admin")
    @Operation(
            operationId = "publishLifecyclePolicy",
            summary = "Bring a draft into force",
            description = "From then on the stages of all days follow it, past ones too; the policy before stays"
                    + " readable. Counts and lists follow customer by customer.")
    @APIResponseSchema(LifecyclePolicyView.class)
    @APIResponse(responseCode = "409", description = "lifecycle-policy-not-draft")
    public RestResponse<LifecyclePolicyView> publish(
            @RestPath String policyId, @RestHeader("If-Match") @Nullable String ifMatch) {
        return answer(policies.publish(policyId, ifMatch));
    }

    @POST
    @Path("/{policyId}/preview")
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "previewLifecyclePolicy",
            summary = "See what a lifecycle policy would change",
            description = "Today's stages of all customers under the policy in force and under this one. Nothing is"
                    + " written. Takes time in proportion to the customers and their orders.")
    public PolicyPreviewView preview(@RestPath String policyId) {
        return previews.preview(policyId);
    }

    @GET
    @Path("/{policyId}/movers")
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "listLifecyclePolicyMovers",
            summary = "List whom a lifecycle policy would move",
            description = "The customers whose stage of today would be another one, in the order of their ids.")
    public Page<StageMoverView> movers(@RestPath String policyId, @BeanParam PageRequest request) {
        return previews.movers(policyId, request);
    }

    private static RestResponse<LifecyclePolicyView> answer(LifecyclePolicy policy) {
        return RestResponse.ResponseBuilder.ok(LifecyclePolicyView.of(policy))
                .header("ETag", ETags.of(policy.version()))
                .build();
    }
}
