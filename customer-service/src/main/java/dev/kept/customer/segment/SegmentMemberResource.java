// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.page.PageInfo;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/segments")
@Produces("application/json")
@Tag(name = "Segments")
class SegmentMemberResource {

    private final SegmentMembers members;
    private final SegmentPreview previews;
    private final SegmentService segments;

    SegmentMemberResource(SegmentMembers members, SegmentPreview previews, SegmentService segments) {
        this.members = members;
        this.previews = previews;
        this.segments = segments;
    }

    @POST
    @Consumes("application/json") // a text would be taken for the one member
    @Path("/preview")
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "previewSegment",
            summary = "Try a rule",
            description =
                    "Asks it about all customers as they are today. Nothing is written. Takes time in proportion to"
                            + " the customers and their orders.")
    public SegmentPreviewView preview(@NotNull @Valid NewSegmentPreview preview) {
        return previews.preview(preview.rule());
    }

    @GET
    @Path("/{segmentId}/versions")
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "listSegmentVersions",
            summary = "List the rules that a segment has had",
            description = "All of them, the present one first.")
    public Page<SegmentVersionView> versions(@RestPath String segmentId) {
        return new Page<>(segments.versions(segmentId), new PageInfo(null, false));
    }

    @GET
    @Path("/{segmentId}/members")
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "listSegmentMembers",
            summary = "List the customers in a segment",
            description = "At the end of any local day up to today, by the present rule, in the order of ids.")
    public Page<SegmentMemberView> members(
            @RestPath String segmentId,
            @Parameter(description = "The local day; today if left out.", example = "2024-06-30") @RestQuery @Nullable LocalDate asOf,
            @BeanParam PageRequest request) {
        return members.page(segmentId, asOf, request);
    }

    @GET
    @Path("/{segmentId}/counts")
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "getSegmentCounts",
            summary = "Count who is in a segment, who came and who went",
            description = "By period. The count of a period is that of the period before, plus its entries, less its"
                    + " exits.")
    public SegmentCountsView counts(
            @RestPath String segmentId,
            @Parameter(description = "The first local day.", example = "2024-01-01") @RestQuery @NotNull LocalDate from,
            @Parameter(description = "The day behind the last one.", example = "2025-01-01") @RestQuery @NotNull LocalDate to,
            @Parameter(description = "Length of the periods; MONTH if left out.") @RestQuery @Nullable Grain grain) {
        return members.counts(segmentId, from, to, grain == null ? Grain.MONTH : grain);
    }
}
