// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

import dev.kept.metrics.snapshot.SnapshotReader;
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

    private final SnapshotReader reader;
    private final Caller caller;

    FunnelResource(SnapshotReader reader, Caller caller) {
        this.reader = reader;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getConversionFunnel",
            summary = "Read how far customers of an entry cohort came",
            description =
                    "Each customer once, in the order of the steps, so that no step has more than the one before. Shares are of those who entered long enough ago; `within` takes the others in as far as they were seen. Groups, such as campaigns, are compared with the first one by Newcombe's interval. Every customer is looked at: the answer takes as long as there are customers.")
    public FunnelView get(@Valid @BeanParam FunnelFilter filter) {
        return reader.read(caller.tenant(), snapshots -> {
            FunnelQuestion question = filter.question(snapshots);
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
        });
    }
}
