// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.loop;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which loops a list shows. */
class LoopFilter {

    @QueryParam("status")
    FeedbackLoop.@Nullable Status status;

    @QueryParam("customerId")
    @Nullable String customerId;

    @Parameter(description = "true: open, and due before now.")
    @QueryParam("overdue")
    @Nullable Boolean overdue;

    /** Everything that selects, as text: a cursor is good for the same selection only. */
    String fingerprint() {
        return "feedback-loops\n" + status + "\n" + customerId + "\n" + overdue;
    }
}
