// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

import dev.kept.metrics.answer.Question;
import dev.kept.metrics.answer.StoredAnswers;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What touchpoints are followed by. */
@Path("/api/v1/touchpoint-effects")
@Produces("application/json")
@Tag(name = "Journeys")
@RolesAllowed("metrics:read")
class TouchpointEffectsResource {

    private final StoredAnswers answers;
    private final Caller caller;

    TouchpointEffectsResource(StoredAnswers answers, Caller caller) {
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getTouchpointEffects",
            summary = "Compare the retention of customers with and without touchpoints",
            description =
                    "Of the customers present at `to`, those with a touchpoint in the days before it and those without: who is still present `followDays` later, the difference with Newcombe's interval, and the difference among customers who bought as often.")
    public TouchpointEffectsView get(@Valid @BeanParam TouchpointFilter filter) {
        TouchpointQuestion question = filter.question();
        return answers.of(
                caller.tenant(),
                TouchpointEffectsView.class,
                snapshots -> Question.of(
                        rows -> {
                            TouchpointEffects effects = new TouchpointEffects(question, snapshots.policy());
                            snapshots.timelines("", (customer, timeline) -> {
                                effects.add(timeline);
                                return true;
                            });
                            return TouchpointEffectsView.of(question, effects.counts(), snapshots.horizon());
                        },
                        "touchpoints",
                        question));
    }
}
