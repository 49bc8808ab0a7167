// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Figures of others with their citation. */
@Path("/api/v1/benchmark-series")
@Produces("application/json")
@Tag(name = "Benchmarks")
class BenchmarkSeriesResource {

    private static final String KEY = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";

    private final BenchmarkService series;
    private final Cursors cursors;

    BenchmarkSeriesResource(BenchmarkService series, Cursors cursors) {
        this.series = series;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "listBenchmarkSeries",
            summary = "List series of figures of others",
            description = "Of an industry, a competitor or a market, by key.")
    public Page<BenchmarkSeriesView> list(
            @Parameter(description = "Only those of this metric.", example = "retention-rate") @RestQuery @Nullable String metric,
            @Parameter(description = "Only those of this kind.") @RestQuery @Nullable BenchmarkKind kind,
            @Parameter(description = "Rows of one page, 1 to 200.") @RestQuery @Nullable Integer limit,
            @Parameter(description = "The `nextCursor` of the page before.") @RestQuery @Nullable String cursor) {
        int rows = Limits.of(limit);
        String fingerprint = "benchmark-series " + metric + " " + kind;
        String after =
                cursors.decode(cursor, fingerprint).map(keys -> keys.get(0)).orElse(null);
        List<BenchmarkSeries> found = series.list(metric, kind, after, rows + 1);
        return Page.of(found, rows, last -> cursors.encode(fingerprint, last.key()), BenchmarkSeriesView::of);
    }

    @GET
    @Path("/{seriesKey}")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getBenchmarkSeries",
            summary = "Read what a series is of and where it was published",
            description = "Its values are listed by listBenchmarkPoints.")
    @APIResponseSchema(BenchmarkSeriesView.class)
    public RestResponse<BenchmarkSeriesView> get(@RestPath String seriesKey) {
        return answer(series.get(seriesKey), RestResponse.Status.OK);
    }

    @PUT
    @Path("/{seriesKey}")
    @Consumes("application/json")
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "replaceBenchmarkSeries",
            summary = "Record a series, or replace what is said of it",
            description = "Its points stay. An equal body changes nothing. `If-Match` is optional here.")
    @APIResponseSchema(BenchmarkSeriesView.class)
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = BenchmarkSeriesView.class)))
    public RestResponse<BenchmarkSeriesView> replace(
            @RestPath @Pattern(regexp = KEY, message = "must be small letters and digits, parted by single hyphens") String seriesKey,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewBenchmarkSeries body) {
        BenchmarkService.Put put = series.put(seriesKey, ifMatch, body);
        return answer(put.series(), put.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK);
    }

    @DELETE
    @Path("/{seriesKey}")
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "deleteBenchmarkSeries",
            summary = "Delete a series with its points",
            description = "`If-Match` is optional here.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@RestPath String seriesKey, @RestHeader("If-Match") @Nullable String ifMatch) {
        series.delete(seriesKey, ifMatch);
    }

    @GET
    @Path("/{seriesKey}/points")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "listBenchmarkPoints",
            summary = "List the values of a series",
            description = "In their order in time.")
    public Page<BenchmarkPointView> points(
            @RestPath String seriesKey,
            @Parameter(description = "Rows of one page, 1 to 200.") @RestQuery @Nullable Integer limit,
            @Parameter(description = "The `nextCursor` of the page before.") @RestQuery @Nullable String cursor) {
        int rows = Limits.of(limit);
        String fingerprint = "benchmark-points " + seriesKey;
        LocalDate after = cursors.decode(cursor, fingerprint)
                .map(keys -> LocalDate.parse(keys.get(0)))
                .orElse(null);
        List<BenchmarkPointView> found = series.points(seriesKey, after, rows + 1);
        return Page.of(
                found, rows, last -> cursors.encode(fingerprint, last.start().toString()), point -> point);
    }

    private static RestResponse<BenchmarkSeriesView> answer(BenchmarkSeries found, RestResponse.Status status) {
        return RestResponse.ResponseBuilder.create(status, BenchmarkSeriesView.of(found))
                .header("ETag", ETags.of(found.version()))
                .build();
    }
}
