// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.money.Money;
import dev.kept.customer.plan.TermLength;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about something that happened to a subscription. */
@Schema(
        name = "SubscriptionChange",
        description =
                "Something that happened to a subscription. A plan change names what is new of plan, amount, quantity"
                        + " and term; a pause its first day after; a cancellation its reason and cause.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record NewChange(
        @Schema(required = true, description = "What happened.", examples = "RENEWAL") @NotNull ChangeKind kind,

        @Schema(
                required = true,
                description = "The day from which it holds, in the tenant's zone.",
                examples = "2024-06-01")
        @NotNull LocalDate on,

        @Schema(description = "Key of the new plan.", examples = "pro-yearly") @Nullable @Size(min = 1, max = 60) String plan,

        @Schema(description = "What a unit costs for a term from then on.") @Nullable @Valid Money amount,

        @Schema(description = "Units from then on.", examples = "2") @Nullable @Min(1) @Max(1_000_000) Integer quantity,

        @Schema(description = "Length of a term from then on.", examples = "P1Y")
        @Nullable @Pattern(regexp = TermLength.PATTERN) String term,

        @Schema(description = "The first day after a pause.", examples = "2024-07-01") @Nullable LocalDate until,

        @Schema(description = "Code of a churn reason.", examples = "price")
        @Nullable @Pattern(regexp = "^[a-z0-9][a-z0-9-]{0,59}$") String reason,

        @Schema(description = "Why it was cancelled; VOLUNTARY if left out.") @Nullable Cause cause) {

    static NewChange of(Change change, String currency) {
        Recurring recurring = change.recurring();
        return new NewChange(
                change.kind(),
                change.on(),
                recurring == null ? null : recurring.plan(),
                recurring == null ? null : Money.of(recurring.amount(), currency),
                recurring == null ? null : recurring.quantity(),
                recurring == null ? null : recurring.term(),
                change.until(),
                change.reason(),
                change.cause());
    }

    static NewChange of(ChangeKind kind, LocalDate on) {
        return new NewChange(kind, on, null, null, null, null, null, null, null);
    }
}
