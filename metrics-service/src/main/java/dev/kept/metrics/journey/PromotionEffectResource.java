// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

import dev.kept.metrics.answer.Question;
import dev.kept.metrics.answer.StoredAnswers;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What comes after a promotion. */
@Path("/api/v1/promotion-effect")
@Produces("application/json")
@Tag(name = "Journeys")
@RolesAllowed("metrics:read")
class PromotionEffectResource {

    private static final int MOST_DAYS = 366;

    private final StoredAnswers answers;
    private final Caller caller;

    PromotionEffectResource(StoredAnswers answers, Caller caller) {
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getPromotionEffect",
            summary = "Compare before, during and after a promotion",
            description =
                    "Retention, buyers, orders, revenue, acquired customers and how many of them bought again, in three stretches of the promotion's length, each against the one before it with Newcombe's interval.")
    public PromotionEffectView get(
            @Parameter(description = "First day of the promotion.", example = "2024-03-01", required = true)
                    @RestQuery
                    @Nullable LocalDate from,
            @Parameter(description = "The day after its last.", example = "2024-04-01", required = true)
                    @RestQuery
                    @Nullable LocalDate to) {
        Faults faults = new Faults();
        LocalDate start = faults.required("from", from);
        LocalDate end = faults.required("to", to);
        faults.check();
        long days = ChronoUnit.DAYS.between(start, end);
        if (days < 1) {
            faults.add(Fault.textParameter("to", "range-empty", start));
        } else if (days > MOST_DAYS) {
            faults.add(Fault.textParameter("to", "out-of-range", start.plusDays(1), start.plusDays(MOST_DAYS)));
        }
        faults.check();
        return answers.of(
                caller.tenant(),
                PromotionEffectView.class,
                snapshots -> Question.of(
                        rows -> {
                            PromotionEffect effect = new PromotionEffect(start, end, snapshots.policy());
                            snapshots.timelines("", (customer, timeline) -> {
                                effect.add(timeline);
                                return true;
                            });
                            return PromotionEffectView.of(
                                    effect, snapshots.policy().currency(), snapshots.horizon());
                        },
                        "promotion",
                        start,
                        end));
    }
}
