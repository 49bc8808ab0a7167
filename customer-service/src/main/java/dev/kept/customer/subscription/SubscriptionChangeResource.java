// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import dev.kept.customer.money.Money;
import dev.kept.customer.plan.TermLength;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/subscriptions/{subscriptionId}")
@Produces("application/json")
@Tag(name = "Subscriptions")
class SubscriptionChangeResource {

    private final SubscriptionService subscriptions;
    private final SubscriptionChecks checks;

    SubscriptionChangeResource(SubscriptionService subscriptions, SubscriptionChecks checks) {
        this.subscriptions = subscriptions;
        this.checks = checks;
    }

    /** What a client says of a renewal. */
    @Schema(name = "SubscriptionRenewal", description = "The customer agrees to the next term.")
    record Renewal(
            @Schema(
                    description =
                            "When it agreed, in the tenant's zone; today if left out. An early renewal counts in its"
                                    + " due period, a late one must be within grace.",
                    examples = "2024-05-30")
            @Nullable LocalDate on) {}

    /** What a client says of a plan change. */
    @Schema(
            name = "SubscriptionPlanChange",
            description =
                    "An upgrade or a downgrade: what is new of plan, amount, quantity and term. Another length of term"
                            + " begins a new term on that day.")
    record PlanChange(
            @Schema(description = "From which day; today if left out.", examples = "2024-05-30") @Nullable LocalDate on,

            @Schema(description = "Key of the new plan.", examples = "pro-yearly") @Nullable @Size(min = 1, max = 60) String plan,

            @Schema(description = "What a unit costs for a term; the new plan's amount if left out.") @Nullable @Valid Money amount,

            @Schema(description = "Units.", examples = "2") @Nullable @Min(1) @Max(1_000_000) Integer quantity,

            @Schema(description = "Length of a term; the new plan's if left out.", examples = "P1Y")
            @Nullable @Pattern(regexp = TermLength.PATTERN) String term) {}

    /** What a client says of a cancellation. */
    @Schema(name = "NewSubscriptionCancellation", description = "The subscription ends.")
    record Cancellation(
            @Schema(
                    description =
                            "The first day without entitlement, at most the end of the term and its grace; today if"
                                    + " left out.",
                    examples = "2024-06-01")
            @Nullable LocalDate effectiveOn,

            @Schema(description = "Code of a churn reason.", examples = "price")
            @Nullable @Pattern(regexp = "^[a-z0-9][a-z0-9-]{0,59}$") String reason,

            @Schema(description = "Whether the customer wanted it; VOLUNTARY if left out.") @Nullable Cause cause) {}

    /** What a client says of a pause. */
    @Schema(
            name = "SubscriptionPause",
            description = "The customer pays nothing and gets nothing for some days; the due day moves by as many.")
    record Pause(
            @Schema(description = "Its first day; today if left out.", examples = "2024-05-10") @Nullable LocalDate from,

            @Schema(description = "The first day after it.", examples = "2024-05-24") @NotNull LocalDate until) {}

    @POST
    @Path("/renewals")
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(operationId = "renewSubscription", summary = "Renew a subscription for its next term")
    @APIResponseSchema(SubscriptionView.class)
    @APIResponse(
            responseCode = "409",
            description = "subscription-beyond-term, subscription-out-of-order, subscription-change-ahead,"
                    + " subscription-cancelled")
    public RestResponse<SubscriptionView> renew(@RestPath String subscriptionId, @NotNull @Valid Renewal renewal) {
        return change(subscriptionId, NewChange.of(ChangeKind.RENEWAL, day(renewal.on())));
    }

    @POST
    @Path("/plan-changes")
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(operationId = "changeSubscriptionPlan", summary = "Upgrade or downgrade a subscription")
    @APIResponseSchema(SubscriptionView.class)
    @APIResponse(
            responseCode = "409",
            description = "subscription-beyond-term, subscription-out-of-order, subscription-change-ahead,"
                    + " subscription-paid-ahead, subscription-cancelled")
    public RestResponse<SubscriptionView> changePlan(
            @RestPath String subscriptionId, @NotNull @Valid PlanChange change) {
        return change(
                subscriptionId,
                new NewChange(
                        ChangeKind.PLAN_CHANGE,
                        day(change.on()),
                        change.plan(),
                        change.amount(),
                        change.quantity(),
                        change.term(),
                        null,
                        null,
                        null));
    }

    @POST
    @Path("/pauses")
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(operationId = "pauseSubscription", summary = "Pause a subscription")
    @APIResponseSchema(SubscriptionView.class)
    @APIResponse(
            responseCode = "409",
            description = "subscription-beyond-term, subscription-out-of-order, subscription-change-ahead,"
                    + " subscription-paused, subscription-cancelled")
    public RestResponse<SubscriptionView> pause(@RestPath String subscriptionId, @NotNull @Valid Pause pause) {
        return change(
                subscriptionId,
                new NewChange(ChangeKind.PAUSE, day(pause.from()), null, null, null, null, pause.until(), null, null));
    }

    @POST
    @Path("/cancellation")
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(operationId = "cancelSubscription", summary = "Cancel a subscription")
    @APIResponseSchema(SubscriptionView.class)
    @APIResponse(
            responseCode = "409",
            description = "subscription-beyond-term, subscription-out-of-order, subscription-cancelled")
    public RestResponse<SubscriptionView> cancel(
            @RestPath String subscriptionId, @NotNull @Valid Cancellation cancellation) {
        return change(
                subscriptionId,
                new NewChange(
                        ChangeKind.CANCELLATION,
                        day(cancellation.effectiveOn()),
                        null,
                        null,
                        null,
                        null,
                        null,
                        cancellation.reason(),
                        cancellation.cause()));
    }

    @DELETE
    @Path("/cancellation")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "undoSubscriptionCancellation",
            summary = "Take a cancellation back",
            description = "Only before it takes effect.")
    @APIResponseSchema(value = SubscriptionView.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "subscription-not-cancelled, subscription-cancellation-final")
    public RestResponse<SubscriptionView> undoCancellation(@RestPath String subscriptionId) {
        return change(subscriptionId, NewChange.of(ChangeKind.CANCELLATION_UNDONE, checks.today()));
    }

    private LocalDate day(@Nullable LocalDate named) {
        return named == null ? checks.today() : named;
    }

    private RestResponse<SubscriptionView> change(String id, NewChange change) {
        Subscription subscription = subscriptions.change(id, change);
        LocalDate today = checks.today();
        return RestResponse.ResponseBuilder.ok(SubscriptionView.of(subscription, today, today))
                .header("ETag", ETags.of(subscription.version()))
                .build();
    }
}
