// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedbacksummary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/feedback-summary")
@Tag(name = "Feedback")
class FeedbackSummaryResource {

    private final FeedbackSummary summary;

    FeedbackSummaryResource(FeedbackSummary summary) {
        this.summary = summary;
    }

    @GET
    @RolesAllowed("feedback:read")
    @Transactional
    @Operation(
            operationId = "getFeedbackSummary",
            summary = "Count feedback by theme, source, site, sentiment and period",
            description =
                    "Each group names the path that lists its items. By period, it says how it has changed since the"
                            + " period before: by=theme,period shows which needs grow.")
    public SummaryView get(@BeanParam SummaryFilter filter) {
        return summary.of(filter);
    }
}
