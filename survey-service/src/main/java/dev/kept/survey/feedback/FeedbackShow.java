// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows items to whoever asks. */
@ApplicationScoped
class FeedbackShow {

    private final Caller caller;
    private final FeedbackIntake intake;

    FeedbackShow(Caller caller, FeedbackIntake intake) {
        this.caller = caller;
        this.intake = intake;
    }

    FeedbackView view(FeedbackItem item) {
        return FeedbackView.of(item, intake.now(), caller.has("customers:pii"));
    }

    RestResponse<FeedbackView> answer(FeedbackItem item) {
        return RestResponse.ResponseBuilder.ok(view(item))
                .header("ETag", ETags.of(item.version()))
                .build();
    }
}
