// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.complaint.ComplaintClock.Deadline;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How one target of a complaint stands. */
@Schema(name = "ComplaintTimer", description = "How one target of a complaint stands.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimerView(
        @Schema(description = "Business minutes that were promised; left out if nothing was.", examples = "60")
        @Nullable Integer targetMinutes,

        @Schema(
                description = "When the promised time is used up; left out while the complaint waits for the customer.",
                examples = "2024-03-08T10:30:00Z")
        @Nullable Instant dueAt,

        @Schema(description = "When it was done; left out while it is not.", examples = "2024-03-08T10:00:00Z")
        @Nullable Instant at,

        @Schema(
                required = true,
                description = "Business minutes that it took, or has taken until now; pauses do not count.",
                examples = "30")
        long businessMinutes,

        @Schema(required = true, description = "Whether it took, or has taken, more than was promised.")
        boolean breached) {

    static TimerView of(Complaint complaint, Target target, ComplaintClock clock, Instant now) {
        ComplaintTiming timing = complaint.timing();
        ComplaintProgress progress = complaint.progress();
        Instant at = target == Target.FIRST_RESPONSE ? progress.firstRespondedAt() : progress.resolvedAt();
        Integer minutes = timing.targetMinutes(target);
        Instant dueAt = minutes == null
                ? null
                : clock.deadline(Duration.ofMinutes(minutes))
                        .map(Deadline::dueAt)
                        .orElse(null);
        Long settled = timing.minutes(target);
        if (settled != null) {
            return new TimerView(minutes, dueAt, at, settled, timing.breached(target));
        }
        Duration taken = clock.elapsed(now);
        boolean exceeded = minutes != null && taken.compareTo(Duration.ofMinutes(minutes)) > 0;
        return new TimerView(minutes, dueAt, at, taken.toMinutes(), timing.breached(target) || exceeded);
    }
}
