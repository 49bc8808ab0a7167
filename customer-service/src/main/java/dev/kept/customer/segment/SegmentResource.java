// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

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

@Path("/api/v1/segments")
@Produces("application/json")
@Tag(name = "Segments")
class SegmentResource {

    private final SegmentService segments;
    private final SegmentList list;

    SegmentResource(SegmentService segments, SegmentList list) {
        this.segments = segments;
        this.list = list;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listSegments", summary = "List segments")
    public Page<SegmentView> list(
            @Parameter(description = "The one with this key.", example = "vip") @RestQuery @Nullable String key,
            @Parameter(description = "Only these.") @RestQuery @Nullable SegmentKind kind,
            @Parameter(description = "key (default) or createdAt; a leading minus sorts downwards.")
                    @RestQuery
                    @Nullable String sort,
            @BeanParam PageRequest request) {
        Page<Segment> page = list.page(key, kind, sort, request);
        return new Page<>(page.data().stream().map(SegmentView::of).toList(), page.page());
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createSegment",
            summary = "Save a segment",
            description = "Who is in it, now and on any day before, follows from its rule within seconds and stays true"
                    + " by itself as facts and days come.")
    @APIResponseSchema(value = SegmentView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "409", description = "segment-key-taken, segment-too-many")
    public RestResponse<SegmentView> create(@NotNull @Valid NewSegment segment) {
        Segment created = segments.create(segment);
        return RestResponse.ResponseBuilder.<SegmentView>created(URI.create("/api/v1/segments/" + created.id()))
                .header("ETag", ETags.of(created.version()))
                .entity(SegmentView.of(created))
                .build();
    }

    @GET
    @Path("/{segmentId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getSegment", summary = "Read a segment")
    @APIResponseSchema(SegmentView.class)
    public RestResponse<SegmentView> get(@RestPath String segmentId) {
        return answer(segments.get(segmentId));
    }

    @PATCH
    @Path("/{segmentId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "updateSegment",
            summary = "Change a segment",
            description =
                    "A merge patch. Another rule holds for all days, past ones too; the rules before stay readable"
                            + " as versions. The key cannot change.")
    @APIResponseSchema(SegmentView.class)
    @APIResponse(responseCode = "409", description = "segment-key-fixed")
    public RestResponse<SegmentView> update(
            @RestPath String segmentId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(ref = "SegmentPatch")))
                    ObjectNode patch) {
        return answer(segments.patch(segmentId, ifMatch, patch));
    }

    @DELETE
    @Path("/{segmentId}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "deleteSegment",
            summary = "Delete a segment",
            description =
                    "Its memberships and versions go with it. Only while no cost and no campaign that has not ended"
                            + " names it.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "segment-in-use")
    public void delete(@RestPath String segmentId, @RestHeader("If-Match") @Nullable String ifMatch) {
        segments.delete(segmentId, ifMatch);
    }

    private static RestResponse<SegmentView> answer(Segment segment) {
        return RestResponse.ResponseBuilder.ok(SegmentView.of(segment))
                .header("ETag", ETags.of(segment.version()))
                .build();
    }
}
