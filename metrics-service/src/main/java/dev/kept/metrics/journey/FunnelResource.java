// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

import dev.kept.metrics.answer.Question;
import dev.kept.metrics.answer.StoredAnswers;
import dev.kept.metrics.snapshot.CustomerSnapshots;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Conversion, step by step. */
@Path("/api/v1/conversion-funnel")
@Produces("application/json")
@Tag(name = "Journeys")
@RolesAllowed("metrics:read")
class FunnelResource {

    private final StoredAnswers answers;
    private final Caller caller;

    FunnelResource(StoredAnswers answers, Caller caller) {
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getConversionFunnel",
            summary = "Read how far customers of an entry cohort came",
            description =
                    "Each customer once, in the order of the steps, so that no step has more than the one before. Shares are of those who entered long enough ago; `within` takes the others in as far as they were seen. Groups, such as campaigns, are compared with the first one by Newcombe's interval.")
    public FunnelView get(@Valid @BeanParam FunnelFilter filter) {
        return answers.of(caller.tenant(), FunnelView.class, snapshots -> {
            FunnelQuestion question = filter.question(snapshots);
            return Question.of(rows -> funnel(question, snapshots), "funnel", question);
        });
    }

    private static FunnelView funnel(FunnelQuestion question, CustomerSnapshots snapshots) {
        Funnel funnel = new Funnel(
                question,
                snapshots.policy(),
                snapshots
                        .horizon()
                        .plusDays(1)
                        .atStartOfDay(snapshots.policy().zone())
                        .toInstant());
        snapshots.timelines("", (customer, timeline) -> {
            funnel.add(timeline);
            return true;
        });
        return FunnelView.of(question, funnel.groups(), snapshots.horizon());
    }
}
