// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.loop;

import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Tag(name = "Feedback")
class FeedbackLoopResource {

    /** Behind every id. */
    private static final String END = "~";

    private final LoopService loops;
    private final Cursors cursors;

    FeedbackLoopResource(LoopService loops, Cursors cursors) {
        this.loops = loops;
        this.cursors = cursors;
    }

    @GET
    @Path("/feedback-loops")
    @RolesAllowed("feedback:read")
    @Operation(
            operationId = "listFeedbackLoops",
            summary = "List low scores that somebody shall call about, newest first")
    public Page<FeedbackLoopView> list(
            @BeanParam LoopFilter filter, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        int count = Limits.of(limit);
        String before = cursors.decode(cursor, filter.fingerprint())
                .map(keys -> keys.get(0))
                .orElse(END);
        Instant now = loops.now();
        return Page.of(
                loops.list(filter, before, count + 1),
                count,
                last -> cursors.encode(filter.fingerprint(), last.loop().id()),
                owned -> FeedbackLoopView.of(owned, now));
    }

    @GET
    @Path("/feedback-loops/{loopId}")
    @RolesAllowed("feedback:read")
    @Operation(operationId = "getFeedbackLoop", summary = "Read a loop")
    @APIResponseSchema(FeedbackLoopView.class)
    public RestResponse<FeedbackLoopView> get(@RestPath String loopId) {
        return answer(loops.loop(loopId));
    }

    @POST
    @Idempotent
    @Path("/feedback-loops/{loopId}/closure")
    @RolesAllowed("feedback:write")
    @Operation(
            operationId = "closeFeedbackLoop",
            summary = "Close a loop by hand",
            description = "Usually its task does that when it is completed.")
    @APIResponseSchema(FeedbackLoopView.class)
    @APIResponse(responseCode = "409", description = "feedback-loop-closed")
    public RestResponse<FeedbackLoopView> close(@RestPath String loopId) {
        return answer(loops.close(loopId));
    }

    @GET
    @Path("/feedback-loop-summary")
    @RolesAllowed("feedback:read")
    @Operation(operationId = "getFeedbackLoopSummary", summary = "Count loops, and the median time to close them")
    public LoopSummaryView summary(
            @Parameter(description = "Opened at this instant or later.") @RestQuery @Nullable Instant openedAfter,
            @Parameter(description = "Opened before this instant. Default: now.") @RestQuery @Nullable Instant openedBefore) {
        LoopRepository.Counts counts = loops.counts(openedAfter, openedBefore);
        return new LoopSummaryView(counts.opened(), counts.closed(), counts.overdue(), counts.medianSeconds());
    }

    private RestResponse<FeedbackLoopView> answer(LoopRepository.Owned owned) {
        return RestResponse.ResponseBuilder.ok(FeedbackLoopView.of(owned, loops.now()))
                .header("ETag", ETags.of(owned.loop().version()))
                .build();
    }
}
