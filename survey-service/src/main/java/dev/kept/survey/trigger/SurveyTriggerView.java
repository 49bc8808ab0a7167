// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.trigger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A trigger as the API shows it. */
@Schema(name = "SurveyTrigger", description = "A survey that follows what happens to a customer.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SurveyTriggerView(
        String id,
        NewSurveyTrigger plan,

        @Schema(description = "What was recorded before asks nobody.")
        Instant activeSince,

        @Schema(description = "Events so far, by what became of them.")
        OccasionCounts occasions,

        Instant createdAt) {

    /** What became of events. */
    @Schema(name = "TriggerOccasionCounts", description = "What became of events.")
    record OccasionCounts(
            @Schema(description = "The delay is not over.") long waiting,

            @Schema(description = "Have an invitation, which may be suppressed.")
            long asked,

            @Schema(description = "Were taken back before the delay was over, or the customer is gone.")
            long dropped) {}

    static SurveyTriggerView of(SurveyTrigger trigger, OccasionCounts counts) {
        return new SurveyTriggerView(trigger.id(), trigger.plan(), trigger.activeSince(), counts, trigger.createdAt());
    }
}
