// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.time.Instant;
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

@Path("/api/v1/business-calendars")
@Produces("application/json")
@Tag(name = "Business calendars")
class BusinessCalendarResource {

    private final BusinessCalendarService calendars;

    BusinessCalendarResource(BusinessCalendarService calendars) {
        this.calendars = calendars;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listBusinessCalendars", summary = "List business calendars")
    public Page<BusinessCalendarView> list(
            @Parameter(description = "A name to sort by, a leading minus sorts downwards: name. Default `name`.")
                    @RestQuery
                    @Nullable String sort,
            @BeanParam PageRequest request) {
        Page<BusinessCalendar> page = calendars.page(sort, request);
        return new Page<>(page.data().stream().map(BusinessCalendarView::of).toList(), page.page());
    }

    @POST
    @Idempotent
    @RolesAllowed("admin")
    @Operation(
            operationId = "createBusinessCalendar",
            summary = "Define a business calendar",
            description = "Targets are timed by it: time outside of its openings does not count.")
    @APIResponseSchema(value = BusinessCalendarView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "409", description = "calendar-name-taken")
    public RestResponse<BusinessCalendarView> create(@NotNull @Valid NewBusinessCalendar calendar) {
        BusinessCalendar created = calendars.create(calendar);
        return RestResponse.ResponseBuilder.<BusinessCalendarView>created(
                        URI.create("/api/v1/business-calendars/" + created.id()))
                .header("ETag", ETags.of(created.version()))
                .entity(BusinessCalendarView.of(created))
                .build();
    }

    @GET
    @Path("/{calendarId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getBusinessCalendar", summary = "Read a business calendar")
    @APIResponseSchema(BusinessCalendarView.class)
    public RestResponse<BusinessCalendarView> get(@RestPath String calendarId) {
        return answer(calendars.get(calendarId));
    }

    @GET
    @Path("/{calendarId}/business-time")
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "measureBusinessTime",
            summary = "Measure the business time between two instants",
            description = "Zero if the second instant is not after the first.")
    public BusinessTimeView measure(
            @RestPath String calendarId,
            @Parameter(description = "From this instant on.", example = "2026-03-06T16:00:00Z") @RestQuery @NotNull Instant from,
            @Parameter(description = "Until this instant, at most ten years later.", example = "2026-03-09T10:00:00Z")
                    @RestQuery
                    @NotNull Instant to) {
        return BusinessTimeView.of(calendars.measure(calendarId, from, to));
    }

    @PATCH
    @Path("/{calendarId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("admin")
    @Operation(
            operationId = "updateBusinessCalendar",
            summary = "Change a business calendar",
            description = "A merge patch; lists are replaced as a whole. What is open by it is timed anew, what is"
                    + " settled keeps its figures.")
    @APIResponseSchema(BusinessCalendarView.class)
    @APIResponse(responseCode = "409", description = "calendar-name-taken")
    public RestResponse<BusinessCalendarView> update(
            @RestPath String calendarId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(ref = "BusinessCalendarPatch")))
                    ObjectNode patch) {
        return answer(calendars.patch(calendarId, ifMatch, patch));
    }

    @DELETE
    @Path("/{calendarId}")
    @RolesAllowed("admin")
    @Operation(operationId = "deleteBusinessCalendar", summary = "Delete a business calendar")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "calendar-in-use")
    public void delete(@RestPath String calendarId, @RestHeader("If-Match") @Nullable String ifMatch) {
        calendars.delete(calendarId, ifMatch);
    }

    private static RestResponse<BusinessCalendarView> answer(BusinessCalendar calendar) {
        return RestResponse.ResponseBuilder.ok(BusinessCalendarView.of(calendar))
                .header("ETag", ETags.of(calendar.version()))
                .build();
    }
}
