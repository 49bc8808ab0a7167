// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.driver;

import dev.kept.metrics.score.Measure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What drives ratings and customers. */
@Path("/api/v1")
@Produces("application/json")
@Tag(name = "Drivers")
class DriverResource {

    private static final int WINDOW = 365;

    private final DriverService drivers;

    DriverResource(DriverService drivers) {
        this.drivers = drivers;
    }

    @GET
    @Path("/survey-drivers")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getSurveyDrivers",
            summary = "Find which aspects of a survey drive a rating",
            description =
                    "Over responses that answer the target and every driver; the others are counted. With 95 % intervals"
                            + " by 200 resamples (50 above 5000 responses), and importance against performance. A target or a driver"
                            + " can be the mean of several ratings: join their keys by a tilde.")
    @APIResponseSchema(DriverView.class)
    @APIResponse(responseCode = "422", description = "drivers-not-determined")
    public DriverView ofSurvey(
            @Parameter(description = "Key of the survey.", example = "visit") @RestQuery @NotNull @Size(min = 1) String survey,
            @Parameter(description = "Key of the rating to be explained.", example = "overall")
                    @RestQuery
                    @NotNull @Size(min = 1) String target,
            @Parameter(description = "Keys of ratings, separated by commas, at most 24.", example = "food,staff")
                    @RestQuery
                    @NotNull @Size(min = 1) String drivers,
            @Parameter(description = "First local day.", example = "2026-01-01") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Last local day. Default: the last closed one.", example = "2026-10-31")
                    @RestQuery
                    @Nullable LocalDate to) {
        return this.drivers.ofSurvey(
                new DriverService.OfSurvey(survey, target, Arrays.asList(drivers.split(",", -1)), from, to));
    }

    @GET
    @Path("/customer-drivers")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getCustomerDrivers",
            summary = "Find what goes with a measure of customers",
            description = "Over customers that have the target and every driver, as of a day.")
    @APIResponseSchema(DriverView.class)
    @APIResponse(responseCode = "422", description = "drivers-not-determined")
    public DriverView ofCustomers(
            @Parameter(description = "To be explained.") @RestQuery @NotNull Measure target,
            @Parameter(description = "Measures that may explain it, at most 24.")
                    @RestQuery("driver")
                    @NotNull @Size(min = 1) List<Measure> driver,
            @Parameter(description = "Days looked back over. Default: 365.", example = "365")
                    @RestQuery
                    @Min(1) @Max(3650) @Nullable Integer windowDays,
            @Parameter(
                            description = "At the end of this local day. Default: the last closed one.",
                            example = "2026-10-31")
                    @RestQuery
                    @Nullable LocalDate asOf) {
        return drivers.ofCustomers(target, driver, windowDays == null ? WINDOW : windowDays, asOf);
    }
}
