// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.plan;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import dev.kept.customer.label.Label;
import dev.kept.customer.money.Currencies;
import dev.kept.customer.money.Money;
import dev.kept.restkit.problem.Fault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a plan. */
@Schema(
        name = "NewPlan",
        description =
                "Something that can be subscribed to. Subscriptions that there are keep what they were begun with.")
record NewPlan(
        @Schema(description = "Short name for programs; unique.", examples = "pro-monthly")
        @NotNull @Pattern(regexp = "^[a-z0-9][a-z0-9-]{0,59}$") String key,

        @Schema(description = "Name for people.") @NotNull @Valid Label name,

        @Schema(description = "What one unit costs for a term.") @NotNull @Valid Money amount,

        @Schema(description = "Length of a term: days, weeks, months or years.", examples = "P1M")
        @NotNull @Pattern(regexp = TermLength.PATTERN) String term,

        @Schema(
                description = "Days after the due day in which a renewal still counts and the customer stays entitled;"
                        + " 0 if left out.",
                examples = "7")
        @Nullable @Min(0) @Max(366) Integer graceDays,

        @Schema(description = "Whether it can be subscribed to anew; true if left out.", examples = "true") @Nullable Boolean active) {

    static NewPlan of(Plan plan) {
        PlanContent content = plan.content();
        return new NewPlan(
                content.key(),
                content.name(),
                Money.of(content.amount(), content.currency()),
                content.term(),
                content.graceDays(),
                content.active());
    }

    /** What is kept of it; a problem if its currency does not exist. */
    PlanContent content() {
        List<Fault> faults = new ArrayList<>();
        Currencies.check("/amount/currency", amount.currency(), faults);
        if (!faults.isEmpty()) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        return new PlanContent(
                key,
                name,
                amount.value(),
                amount.currency(),
                term,
                graceDays == null ? 0 : graceDays,
                active == null || active);
    }
}
