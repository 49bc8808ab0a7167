// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.behaviour;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/behaviour-events")
@Produces("application/json")
@Tag(name = "Behaviour")
class BehaviourResource {

    private final BehaviourIntake intake;
    private final BehaviourList list;
    private final Caller caller;

    BehaviourResource(BehaviourIntake intake, BehaviourList list, Caller caller) {
        this.intake = intake;
        this.list = list;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listBehaviourEvents", summary = "List behaviour events")
    public Page<BehaviourEventView> list(@BeanParam BehaviourFilter filter, @BeanParam PageRequest request) {
        Page<BehaviourEvent> page = list.page(filter, request);
        boolean masked = !caller.has("customers:pii");
        return new Page<>(page.data().stream().map(event -> event.view(masked)).toList(), page.page());
    }

    @POST
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createBehaviourEvents",
            summary = "Take in a batch of behaviour events",
            description =
                    "An event is stored only if its customer agreed to TRACKING at the event's instant; otherwise it is"
                            + " dropped and counted. Sending the same event again changes nothing.")
    @APIResponseSchema(TakenView.class)
    public TakenView create(@NotNull @Valid NewBehaviourEvents batch) {
        List<NewBehaviourEvent> events = batch.events();
        List<Fault> faults = IntStream.range(0, events.size())
                .mapToObj(i -> intake.fault("/events/" + i, events.get(i)))
                .flatMap(Optional::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        return TakenView.of(intake.take(events));
    }

    @GET
    @Path("/dropped")
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "countDroppedBehaviourEvents",
            summary = "See how many behaviour events were dropped",
            description = "By the day on which they came, and by reason.")
    public DroppedView dropped(
            @Parameter(description = "This day or later.", example = "2024-03-01") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Before this day.", example = "2024-04-01") @RestQuery @Nullable LocalDate to) {
        return list.dropped(from, to);
    }
}
