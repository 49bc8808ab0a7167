// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.calendar;

import dev.kept.restkit.page.Page;
import dev.kept.restkit.page.PageInfo;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/holidays")
@Produces("application/json")
@Tag(name = "Business calendars")
class HolidayResource {

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "listHolidays",
            summary = "List the holidays of a year",
            description = "Those whose date follows from the year, of the Gregorian and of the Chinese lunisolar"
                    + " calendar, by date. All of them in one page.")
    public Page<HolidayView> list(
            @Parameter(description = "From 1901 to 2099.", example = "2026")
                    @RestQuery
                    @NotNull @Min(Holiday.FIRST_YEAR) @Max(Holiday.LAST_YEAR) Integer year) {
        List<HolidayView> holidays = Arrays.stream(Holiday.values())
                .map(holiday -> HolidayView.of(holiday, year))
                .sorted(Comparator.comparing(HolidayView::date).thenComparing(HolidayView::key))
                .toList();
        return new Page<>(holidays, new PageInfo(null, false));
    }
}
