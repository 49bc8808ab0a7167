// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.money.Money;
import dev.kept.feedkit.OutboxEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other services hear of a complaint: its full state at each version, and none of its words. */
final class ComplaintEvents {

    /**
     * One target.
     *
     * @param targetMinutes business minutes that were promised
     * @param at when it was done
     * @param minutes business minutes that it took
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Timer(
            @Nullable Integer targetMinutes,
            @Nullable Instant at,
            @Nullable Long minutes,
            boolean breached) {}

    /** The full state of a complaint. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String complaintId,
            String customerId,
            About about,
            @Nullable String agentId,
            @Nullable String teamId,
            ComplaintStatus status,
            Instant openedAt,
            @Nullable Instant closedAt,
            int reopenCount,
            Timer firstResponse,
            Timer resolution,
            Outcome outcome) {}

    /** What it is about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record About(
            Severity severity,
            @Nullable String category,
            @Nullable String channel,
            @Nullable String product,
            @Nullable String orderId) {}

    /** What came of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Outcome(@Nullable Money compensation, @Nullable Satisfaction satisfaction) {}

    /** A target that was missed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Breach(
            String complaintId,
            String customerId,
            Target target,
            @Nullable Integer targetMinutes,
            Severity severity,
            @Nullable String agentId,
            @Nullable String teamId) {}

    private ComplaintEvents() {}

    static OutboxEvent opened(Complaint complaint) {
        return event("customer.complaint.opened.v1", complaint, complaint.customerId(), complaint.version());
    }

    static OutboxEvent changed(Complaint complaint) {
        return event("customer.complaint.changed.v1", complaint, complaint.customerId(), complaint.version());
    }

    static OutboxEvent closed(Complaint complaint) {
        return event("customer.complaint.closed.v1", complaint, complaint.customerId(), complaint.version());
    }

    static OutboxEvent deleted(Complaint complaint) {
        return event("customer.complaint.deleted.v1", complaint, complaint.customerId(), complaint.version() + 1);
    }

    /** It is gone from one customer and is another's. */
    static List<OutboxEvent> moved(Complaint complaint, String from, String to) {
        return List.of(
                event("customer.complaint.deleted.v1", complaint, from, complaint.version()),
                event("customer.complaint.changed.v1", complaint, to, complaint.version()));
    }

    /** A target was missed; said once, at the time at which it was found. */
    static OutboxEvent breached(Complaint complaint, Target target, Instant at) {
        ComplaintContent content = complaint.content();
        return new OutboxEvent(
                "customer.complaint.breached.v1",
                complaint.customerId(),
                complaint.id() + "/" + target,
                1,
                at,
                new Breach(
                        complaint.id(),
                        complaint.customerId(),
                        target,
                        complaint.timing().targetMinutes(target),
                        content.severity(),
                        content.agentId(),
                        content.teamId()));
    }

    private static OutboxEvent event(String type, Complaint complaint, String subject, long version) {
        ComplaintContent content = complaint.content();
        ComplaintProgress progress = complaint.progress();
        State state = new State(
                complaint.id(),
                subject,
                new About(
                        content.severity(),
                        content.category(),
                        content.channel(),
                        content.product(),
                        content.orderId()),
                content.agentId(),
                content.teamId(),
                progress.status(),
                content.openedAt(),
                progress.closedAt(),
                progress.reopenCount(),
                timer(complaint, Target.FIRST_RESPONSE, progress.firstRespondedAt()),
                timer(complaint, Target.RESOLUTION, progress.resolvedAt()),
                new Outcome(complaint.compensation(), complaint.satisfaction()));
        return new OutboxEvent(type, subject, complaint.id(), version, content.openedAt(), state);
    }

    private static Timer timer(Complaint complaint, Target target, @Nullable Instant at) {
        ComplaintTiming timing = complaint.timing();
        return new Timer(timing.targetMinutes(target), at, timing.minutes(target), timing.breached(target));
    }
}
