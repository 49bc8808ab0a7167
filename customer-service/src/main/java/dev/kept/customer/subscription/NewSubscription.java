// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import static java.util.Objects.requireNonNull;

import dev.kept.customer.money.Money;
import dev.kept.customer.plan.TermLength;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a subscription. */
@Schema(
        name = "NewSubscription",
        description =
                "What a customer has subscribed to. Name the customer by customerId or customerExternalId. What it"
                        + " does not say of amount, term and grace is the plan's.")
record NewSubscription(
        @Schema(description = "The subscription's id in your own system; unique.", examples = "S-1001")
        @Nullable @Size(min = 1, max = 100) String externalId,

        @Schema(description = "Id of the customer.", examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String customerId,

        @Schema(description = "Or the customer's id in your own system.", examples = "C-17850")
        @Nullable @Size(min = 1, max = 100) String customerExternalId,

        @Schema(description = "Key of the plan.", examples = "pro-monthly") @NotNull @Size(min = 1, max = 60) String plan,

        @Schema(
                description = "First day, in the tenant's zone: from 1970, at most 366 days ahead.",
                examples = "2024-03-01")
        @NotNull LocalDate startsOn,

        @Schema(description = "What one unit costs for a term; the plan's amount if left out.") @Nullable @Valid Money amount,

        @Schema(description = "Units; 1 if left out.", examples = "1") @Nullable @Min(1) @Max(1_000_000) Integer quantity,

        @Schema(description = "Length of a term; the plan's if left out.", examples = "P1M")
        @Nullable @Pattern(regexp = TermLength.PATTERN) String term,

        @Schema(description = "Days of grace; the plan's if left out.", examples = "7") @Nullable @Min(0) @Max(366) Integer graceDays,

        @Schema(
                description =
                        "What happened since, in order, for a subscription with a past. A replacement that leaves it"
                                + " out keeps what there is.")
        @Nullable @Size(max = 1000) List<@NotNull @Valid NewChange> changes) {

    /** The body that would make this subscription. */
    static NewSubscription of(Subscription subscription) {
        SubscriptionContent content = subscription.content();
        return new NewSubscription(
                content.externalId(),
                subscription.customerId(),
                null,
                content.plan(),
                content.startedOn(),
                Money.of(content.amount(), content.currency()),
                content.quantity(),
                content.term(),
                content.graceDays(),
                content.changes().stream()
                        .map(change -> NewChange.of(change, content.currency()))
                        .toList());
    }

    NewSubscription named(String externalIdOfPath) {
        return new NewSubscription(
                externalIdOfPath,
                customerId,
                customerExternalId,
                plan,
                startsOn,
                amount,
                quantity,
                term,
                graceDays,
                changes);
    }

    /** With the changes that there are, if it says none of its own. */
    NewSubscription after(Subscription known) {
        return changes != null ? this : withChanges(requireNonNull(of(known).changes()));
    }

    NewSubscription withChanges(List<NewChange> happened) {
        return new NewSubscription(
                externalId,
                customerId,
                customerExternalId,
                plan,
                startsOn,
                amount,
                quantity,
                term,
                graceDays,
                happened);
    }

    List<NewChange> changesOrNone() {
        return changes == null ? List.of() : changes;
    }
}
