// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.problem.Fault;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
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

@Path("/api/v1/subscriptions")
@Produces("application/json")
@Tag(name = "Subscriptions")
class SubscriptionResource {

    private final SubscriptionService subscriptions;
    private final SubscriptionList list;
    private final SubscriptionChecks checks;

    SubscriptionResource(SubscriptionService subscriptions, SubscriptionList list, SubscriptionChecks checks) {
        this.subscriptions = subscriptions;
        this.list = list;
        this.checks = checks;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listSubscriptions", summary = "List subscriptions")
    public Page<SubscriptionView> list(@BeanParam SubscriptionFilter filter, @BeanParam PageRequest request) {
        Page<Subscription> page = list.page(filter, request);
        LocalDate today = checks.today();
        return new Page<>(
                page.data().stream()
                        .map(subscription -> SubscriptionView.of(subscription, today, today))
                        .toList(),
                page.page());
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createSubscription",
            summary = "Record a subscription",
            description = "With what happened to it since, if it has a past.")
    @APIResponseSchema(value = SubscriptionView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(
            responseCode = "409",
            description = "subscription-external-id-taken, or why a change of its past cannot be")
    public RestResponse<SubscriptionView> create(@NotNull @Valid NewSubscription subscription) {
        return created(subscriptions.create(subscription));
    }

    @GET
    @Path("/{subscriptionId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getSubscription", summary = "Read a subscription as of a day")
    @APIResponseSchema(SubscriptionView.class)
    public RestResponse<SubscriptionView> get(
            @RestPath String subscriptionId,
            @Parameter(
                            description = "The day of `standing`, in the tenant's zone; today if left out.",
                            example = "2024-05-31")
                    @RestQuery
                    @Nullable LocalDate asOf) {
        return answer(subscriptions.get(subscriptionId), asOf);
    }

    @PATCH
    @Path("/{subscriptionId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "updateSubscription",
            summary = "Correct a subscription",
            description =
                    "A merge patch of what was agreed at its start, or of `changes` as a whole. The customer cannot"
                            + " change. What happens from now on is told to renewals, plan-changes, pauses and cancellation.")
    @APIResponseSchema(SubscriptionView.class)
    @APIResponse(
            responseCode = "409",
            description = "subscription-external-id-taken, subscription-customer-fixed, or why a change cannot be")
    public RestResponse<SubscriptionView> update(
            @RestPath String subscriptionId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(ref = "SubscriptionPatch")))
                    ObjectNode patch) {
        return answer(subscriptions.patch(subscriptionId, ifMatch, patch), null);
    }

    @DELETE
    @Path("/{subscriptionId}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "deleteSubscription",
            summary = "Delete a subscription",
            description = "As if it had never been recorded. To end one, cancel it.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@RestPath String subscriptionId, @RestHeader("If-Match") @Nullable String ifMatch) {
        subscriptions.delete(subscriptionId, ifMatch);
    }

    @PUT
    @Path("/by-external-id/{externalId}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "replaceSubscriptionByExternalId",
            summary = "Record or replace a subscription by your own id",
            description = "Records it if no other has this external id, else corrects all of it; `changes` stay as they"
                    + " are if the body has none. An equal body changes nothing, not even the version. `If-Match` is"
                    + " optional here.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or equal already",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = SubscriptionView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = SubscriptionView.class)))
    @APIResponse(responseCode = "409", description = "subscription-customer-fixed, or why a change cannot be")
    public RestResponse<SubscriptionView> replaceByExternalId(
            @RestPath @Size(min = 1, max = 100) String externalId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewSubscription subscription) {
        if (subscription.externalId() != null && !subscription.externalId().equals(externalId)) {
            throw INVALID_REQUEST.withFaults(List.of(Fault.textAt("/externalId", "external-id-differs")));
        }
        SubscriptionService.Upserted upserted =
                subscriptions.upsert(externalId, ifMatch, subscription.named(externalId));
        return upserted.created() ? created(upserted.subscription()) : answer(upserted.subscription(), null);
    }

    private RestResponse<SubscriptionView> created(Subscription subscription) {
        LocalDate today = checks.today();
        return RestResponse.ResponseBuilder.<SubscriptionView>created(
                        URI.create("/api/v1/subscriptions/" + subscription.id()))
                .header("ETag", ETags.of(subscription.version()))
                .entity(SubscriptionView.of(subscription, today, today))
                .build();
    }

    private RestResponse<SubscriptionView> answer(Subscription subscription, @Nullable LocalDate asOf) {
        LocalDate today = checks.today();
        return RestResponse.ResponseBuilder.ok(SubscriptionView.of(subscription, asOf == null ? today : asOf, today))
                .header("ETag", ETags.of(subscription.version()))
                .build();
    }
}
